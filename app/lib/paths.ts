type Query = Record<string, string | number | null | undefined>;

/** A path with its query; empty values are left out. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

const id = encodeURIComponent;

/** Every address of the app. */
export const paths = {
  setup: () => "/setup",
  signIn: (next?: string) => withQuery("/sign-in", { next }),
  signOut: () => "/sign-out",
  invitation: (token: string) => `/invitations/${id(token)}`,
  overview: () => "/",
  readingProgress: () => "/reading",
  palette: (query: Query = {}) => withQuery("/palette", query),

  surveys: (query: Query = {}) => withQuery("/surveys", query),
  newSurvey: (query: Query = {}) => withQuery("/surveys/new", query),
  survey: (surveyId: string) => `/surveys/${id(surveyId)}`,
  surveySettings: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/settings`, query),
  surveyEmbed: (surveyId: string, query: Query = {}) => withQuery(`/surveys/${id(surveyId)}/embed`, query),
  embedScript: () => "/embed.js",
  surveyVersions: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/versions`, query),
  surveyVersion: (surveyId: string, version: number) => `/surveys/${id(surveyId)}/versions/${version}`,
  surveyFile: (surveyId: string) => `/surveys/${id(surveyId)}/file`,
  surveyFormat: () => "/survey-format.json",
  surveyAutosave: (surveyId: string) => `/surveys/${id(surveyId)}/autosave`,
  surveyPreview: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/preview`, query),
  surveyResults: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/results`, query),
  surveyExport: (surveyId: string, query: Query = {}) => withQuery(`/surveys/${id(surveyId)}/export`, query),
  shareResults: (surveyId: string, query: Query = {}) => withQuery(`/surveys/${id(surveyId)}/share`, query),
  surveyClosing: (surveyId: string) => `/surveys/${id(surveyId)}/closing`,
  printResults: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/results-print`, query),
  sharedResults: (token: string) => `/shared-results/${id(token)}`,
  surveyArrived: (surveyId: string) => `/surveys/${id(surveyId)}/arrived`,
  surveyLinks: (surveyId: string, query: Query = {}) => withQuery(`/surveys/${id(surveyId)}/links`, query),
  signedLinks: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/signed-links`, query),
  signedLinksFile: (surveyId: string) => `/surveys/${id(surveyId)}/signed-links-file`,
  surveyQrCode: (surveyId: string, format: "svg" | "png") =>
    withQuery(`/surveys/${id(surveyId)}/qr-code`, { format }),
  surveyInvitations: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/invitations`, query),
  newInvitation: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/invitations/new`, query),
  surveyInvitation: (surveyId: string, invitationId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/invitations/${id(invitationId)}`, query),
  editInvitation: (surveyId: string, invitationId: string) =>
    `/surveys/${id(surveyId)}/invitations/${id(invitationId)}/edit`,
  surveyResponses: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/responses`, query),
  responses: (query: Query = {}) => withQuery("/surveys/responses", query),
  surveyResponse: (surveyId: string, responseId: string) =>
    `/surveys/${id(surveyId)}/responses/${id(responseId)}`,
  personalLinks: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/personal-links`, query),
  publicSurvey: (slug: string, link?: string) => withQuery(`/s/${id(slug)}`, { link }),
  surveyDraft: (slug: string) => `/s/${id(slug)}/draft`,
  surveyFiles: (slug: string) => `/s/${id(slug)}/files`,
  surveyScript: (hash: string) => `/survey-script/${id(hash)}.js`,
  surveyPictures: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/pictures`, query),
  uploadPicture: (surveyId: string) => `/surveys/${id(surveyId)}/picture-upload`,
  surveyLook: (surveyId: string, query: Query = {}) => withQuery(`/surveys/${id(surveyId)}/look`, query),
  surveyTranslations: (surveyId: string, query: Query = {}) =>
    withQuery(`/surveys/${id(surveyId)}/translations`, query),
  translationsFile: (surveyId: string) => `/surveys/${id(surveyId)}/translations-file`,
  surveyPicture: (fileId: string) => `/pictures/${id(fileId)}`,
  answerFile: (surveyId: string, fileId: string) => `/surveys/${id(surveyId)}/files/${id(fileId)}`,
  surveyThanks: (slug: string, query: Query) => withQuery(`/s/${id(slug)}/thanks`, query),

  unsubscribe: (token: string) => `/unsubscribe/${id(token)}`,
  mailPixel: (token: string) => `/mail-pixel/${id(token)}`,

  myAnswers: (query: Query = {}) => withQuery("/my-answers", query),

  imports: (query: Query = {}) => withQuery("/imports", query),
  newImport: () => "/imports/new",
  import: (importId: string, query: Query = {}) => withQuery(`/imports/${id(importId)}`, query),
  importMappings: () => "/imports/mappings",
  importRows: (importId: string, query: Query) => withQuery(`/imports/${id(importId)}/rows`, query),
  importProgress: (importId: string, query: Query = {}) =>
    withQuery(`/imports/${id(importId)}/progress`, query),
  importDryRun: (importId: string, query: Query = {}) => withQuery(`/imports/${id(importId)}/dry-run`, query),
  importRejected: (importId: string) => `/imports/${id(importId)}/rejected`,

  feedback: (query: Query = {}) => withQuery("/feedback", query),
  feedbackItem: (itemId: string) => `/feedback/${id(itemId)}`,
  themes: (query: Query = {}) => withQuery("/themes", query),
  theme: (themeId: string, query: Query = {}) => withQuery(`/themes/${id(themeId)}`, query),
  correctTheme: (themeId: string) => `/themes/${id(themeId)}/correct`,
  statement: (statementId: string, query: Query = {}) =>
    withQuery(`/themes/statements/${id(statementId)}`, query),
  corrections: (query: Query = {}) => withQuery("/themes/corrections", query),
  reviewStatements: (query: Query = {}) => withQuery("/themes/review", query),
  accuracy: (query: Query = {}) => withQuery("/themes/accuracy", query),
  accuracyCheck: (checkId: string) => `/themes/accuracy/${id(checkId)}`,
  rebuildThemes: () => "/themes/rebuild",

  customers: (query: Query = {}) => withQuery("/customers", query),
  newCustomer: () => "/customers/new",
  bestCustomers: (query: Query = {}) => withQuery("/customers/best", query),
  bestCustomersFile: (query: Query = {}) => withQuery("/customers/best-csv", query),
  rfm: () => "/customers/rfm",
  idealCustomer: () => "/ideal-customer",
  editIdealCustomer: () => "/ideal-customer/edit",
  duplicates: (query: Query = {}) => withQuery("/customers/duplicates", query),
  duplicatePair: (pairId: string) => `/customers/duplicates/${id(pairId)}`,
  customer: (customerId: string, query: Query = {}) => withQuery(`/customers/${id(customerId)}`, query),
  customerPersonas: (customerId: string) => `/customers/${id(customerId)}/personas`,
  customerThemeState: (customerId: string) => `/customers/${id(customerId)}/theme-state`,
  customerConsents: (customerId: string) => `/customers/${id(customerId)}/consents`,
  customerData: (customerId: string) => `/customers/${id(customerId)}/data`,
  personFile: (customerId: string) => `/customers/${id(customerId)}/data-file`,
  eraseCustomer: (customerId: string) => `/customers/${id(customerId)}/erase`,
  companies: (query: Query = {}) => withQuery("/companies", query),
  company: (companyId: string) => `/companies/${id(companyId)}`,
  editCompany: (companyId: string) => `/companies/${id(companyId)}/edit`,
  grid: (kind: "customer" | "company", query: Query = {}) =>
    withQuery(kind === "customer" ? "/customers/grid" : "/companies/grid", query),
  pasteRows: (kind: "customer" | "company") =>
    kind === "customer" ? "/customers/grid/paste" : "/companies/grid/paste",
  gridFile: (kind: "customer" | "company", query: Query = {}) =>
    withQuery(kind === "customer" ? "/customers/grid/file" : "/companies/grid/file", query),
  customerField: (customerId: string, attributeId: string) =>
    `/customers/${id(customerId)}/fields/${id(attributeId)}`,
  companyField: (companyId: string, attributeId: string) =>
    `/companies/${id(companyId)}/fields/${id(attributeId)}`,
  attributes: () => "/attributes",
  newAttribute: () => "/attributes/new",
  readyAttributes: () => "/attributes/ready",
  attribute: (attributeId: string) => `/attributes/${id(attributeId)}`,
  decisions: () => "/attributes/decisions",
  decision: (decisionId: string) => `/attributes/decisions/${id(decisionId)}`,
  newDecision: () => "/attributes/decisions/new",
  dataAudit: (query: Query = {}) => withQuery("/data-audit", query),

  segments: (query: Query = {}) => withQuery("/segments", query),
  newSegment: (query: Query = {}) => withQuery("/segments/new", query),
  suggestedSegments: () => "/segments/suggested",
  segmentPeople: (query: Query) => withQuery("/segments/people", query),
  compareSegments: (query: Query = {}) => withQuery("/segments/compare", query),
  segmentCount: (query: Query = {}) => withQuery("/segments/count", query),
  segment: (segmentId: string) => `/segments/${id(segmentId)}`,
  segmentMembers: (segmentId: string, query: Query = {}) =>
    withQuery(`/segments/${id(segmentId)}/members`, query),
  membershipReasons: (segmentId: string, customerId: string) =>
    `/segments/${id(segmentId)}/why/${id(customerId)}`,

  personas: (query: Query = {}) => withQuery("/personas", query),
  personasHolding: (query: Query = {}) => withQuery("/personas/holding", query),
  personasUncovered: (query: Query = {}) => withQuery("/personas/uncovered", query),
  comparePersonas: (query: Query = {}) => withQuery("/personas/compare", query),
  personaMembers: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/members`, query),
  newPersona: (query: Query = {}) => withQuery("/personas/new", query),
  persona: (personaId: string) => `/personas/${id(personaId)}`,
  editPersona: (personaId: string) => `/personas/${id(personaId)}/edit`,
  personaFreshness: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/freshness`, query),
  personaComments: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/comments`, query),
  regeneratePersona: (personaId: string) => `/personas/${id(personaId)}/regenerate`,
  personaVersions: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/versions`, query),
  personaVersion: (personaId: string, revision: number, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/versions/${revision}`, query),
  personaLine: (personaId: string, lineId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/lines/${id(lineId)}`, query),
  askCustomers: (personaId: string, query: Query = {}) => withQuery(`/personas/${id(personaId)}/ask`, query),
  personaPrint: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/print`, query),
  personaWording: (personaId: string, query: Query = {}) =>
    withQuery(`/personas/${id(personaId)}/wording`, query),
  personaMarkdown: (personaId: string) => `/personas/${id(personaId)}/markdown`,
  personaOut: (personaId: string) => `/personas/${id(personaId)}/out`,
  personaBrief: (personaId: string) => `/personas/${id(personaId)}/brief`,
  personaBriefMarkdown: (personaId: string) => `/personas/${id(personaId)}/brief-markdown`,
  personaWall: (query: Query = {}) => withQuery("/personas/wall", query),
  sharedPersona: (token: string) => `/shared-persona/${id(token)}`,
  personaJson: (personaId: string) => `/personas/${id(personaId)}/json`,
  personaFormat: () => "/persona-format.json",
  personaFile: (personaId: string, kind: string) => `/personas/${id(personaId)}/files/${id(kind)}`,

  reviews: (query: Query = {}) => withQuery("/reviews", query),
  review: (reviewId: string, query: Query = {}) => withQuery(`/reviews/${id(reviewId)}`, query),
  reviewPeople: (reviewId: string, query: Query = {}) => withQuery(`/reviews/${id(reviewId)}/people`, query),
  reviewHistory: (subject: string, subjectId: string, query: Query = {}) =>
    withQuery(`/reviews/of/${id(subject)}/${id(subjectId)}`, query),
  launches: (query: Query = {}) => withQuery("/reviews/launches", query),
  reviewSettings: (query: Query = {}) => withQuery("/reviews/settings", query),

  settings: (query: Query = {}) => withQuery("/settings", query),
  team: () => "/settings/team",
  redirectSettings: (query: Query = {}) => withQuery("/settings/redirects", query),
  mailSettings: (query: Query = {}) => withQuery("/settings/mail", query),
  wordingSettings: (query: Query = {}) => withQuery("/settings/wording", query),
  privacySettings: (query: Query = {}) => withQuery("/settings/privacy", query),
  erasures: (query: Query = {}) => withQuery("/settings/erasures", query),
  erasure: (erasureId: string) => `/settings/erasures/${id(erasureId)}`,
  audit: (query: Query = {}) => withQuery("/settings/audit", query),
  health: () => "/health",
} as const;
