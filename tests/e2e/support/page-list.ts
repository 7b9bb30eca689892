import type { SampleIds } from "./sample-instance.ts";

/** A page and how to reach it; the name is the route's file name. */
export interface ListedPage {
  route: string;
  path: string;
  /** Where one route shows quite different things: which of them this is. */
  state?: string;
  /** Opened without signing in. */
  public?: true;
}

/** Every page there is, at an address that has something to show. A page route that is missing here fails pages.test.ts. */
export function pageList(ids: SampleIds): ListedPage[] {
  return [
    { route: "sign-in", path: "/sign-in", public: true },
    { route: "invitations.$token", path: `/invitations/${ids.token}`, public: true },
    { route: "s.$slug", path: `/s/${ids.slug}`, public: true },
    {
      route: "s.$slug",
      path: `/s/${ids.dressedSlug}?lang=de`,
      public: true,
      state: "with pictures, a look of its own and half a translation",
    },
    { route: "my-answers", path: `/my-answers?code=${ids.receipt}`, public: true },
    { route: "unsubscribe.$token", path: `/unsubscribe/${ids.unsubscribeToken}`, public: true },

    { route: "shared-results.$token", path: `/shared-results/${ids.sharedToken}`, public: true },

    { route: "_app._index", path: "/" },
    { route: "_app.surveys._index", path: "/surveys" },
    { route: "_app.surveys.new", path: "/surveys/new" },
    { route: "_app.surveys.responses", path: "/surveys/responses?from=2020-01-01" },
    { route: "_app.surveys.$surveyId._index", path: `/surveys/${ids.surveyId}` },
    { route: "_app.surveys.$surveyId.preview", path: `/surveys/${ids.surveyId}/preview` },
    { route: "_app.surveys.$surveyId.results", path: `/surveys/${ids.surveyId}/results` },
    {
      route: "_app.surveys.$surveyId.results",
      path: `/surveys/${ids.surveyId}/results?compare=month&channel=import`,
      state: "filtered and compared",
    },
    { route: "_app.surveys.$surveyId.share", path: `/surveys/${ids.surveyId}/share` },
    { route: "_app.surveys.$surveyId.closing", path: `/surveys/${ids.surveyId}/closing` },
    { route: "surveys.$surveyId.results-print", path: `/surveys/${ids.surveyId}/results-print` },
    { route: "_app.surveys.$surveyId.settings", path: `/surveys/${ids.surveyId}/settings` },
    { route: "_app.surveys.$surveyId.look", path: `/surveys/${ids.dressedId}/look` },
    {
      route: "_app.surveys.$surveyId.translations",
      path: `/surveys/${ids.dressedId}/translations?language=de`,
    },
    { route: "_app.surveys.$surveyId.pictures", path: `/surveys/${ids.dressedId}/pictures` },
    { route: "_app.surveys.$surveyId.versions._index", path: `/surveys/${ids.surveyId}/versions` },
    { route: "_app.surveys.$surveyId.versions.$version", path: `/surveys/${ids.surveyId}/versions/1` },
    { route: "_app.surveys.$surveyId.signed-links", path: `/surveys/${ids.surveyId}/signed-links` },
    { route: "_app.surveys.$surveyId.embed", path: `/surveys/${ids.surveyId}/embed?show=popup` },
    { route: "_app.surveys.$surveyId.links", path: `/surveys/${ids.surveyId}/links` },
    { route: "_app.surveys.$surveyId.invitations._index", path: `/surveys/${ids.surveyId}/invitations` },
    { route: "_app.surveys.$surveyId.invitations.new", path: `/surveys/${ids.surveyId}/invitations/new` },
    {
      route: "_app.surveys.$surveyId.invitations.$invitationId._index",
      path: `/surveys/${ids.surveyId}/invitations/${ids.invitationId}`,
    },
    {
      route: "_app.surveys.$surveyId.invitations.$invitationId.edit",
      path: `/surveys/${ids.surveyId}/invitations/${ids.draftedInvitationId}/edit`,
    },
    { route: "_app.surveys.$surveyId.responses._index", path: `/surveys/${ids.surveyId}/responses` },
    {
      route: "_app.surveys.$surveyId.responses.$responseId",
      path: `/surveys/${ids.surveyId}/responses/${ids.responseId}`,
    },
    { route: "_app.imports._index", path: "/imports" },
    { route: "_app.imports.mappings", path: "/imports/mappings" },
    { route: "_app.imports.new", path: "/imports/new" },
    { route: "_app.imports.$importId._index", path: `/imports/${ids.importId}` },
    {
      route: "_app.imports.$importId._index",
      path: `/imports/${ids.unpackingId}`,
      state: "being unpacked",
    },
    {
      route: "_app.imports.$importId._index",
      path: `/imports/${ids.mappingId}`,
      state: "waiting for its mapping",
    },
    { route: "_app.imports.$importId.dry-run", path: `/imports/${ids.importId}/dry-run` },
    { route: "_app.imports.$importId.rows", path: `/imports/${ids.importId}/rows?outcome=created` },
    { route: "_app.feedback._index", path: "/feedback?source=ticket" },
    { route: "_app.feedback.$itemId", path: `/feedback/${ids.itemId}` },
    { route: "_app.themes._index", path: "/themes" },
    { route: "_app.themes.$themeId", path: `/themes/${ids.themeId}` },
    { route: "_app.themes.$themeId_.correct", path: `/themes/${ids.themeId}/correct?do=rename&name=Another` },
    {
      route: "_app.themes.statements.$statementId",
      path: `/themes/statements/${ids.statementId}?do=kind&to=goal`,
    },
    { route: "_app.themes.corrections", path: "/themes/corrections" },
    { route: "_app.themes.review", path: "/themes/review" },
    { route: "_app.themes.rebuild", path: "/themes/rebuild" },
    { route: "_app.themes.accuracy._index", path: "/themes/accuracy" },
    { route: "_app.themes.accuracy.$checkId", path: `/themes/accuracy/${ids.checkId}` },
    { route: "_app.customers._index", path: "/customers?heard=ever" },
    { route: "_app.customers.new", path: "/customers/new" },
    { route: "_app.customers.duplicates", path: "/customers/duplicates" },
    { route: "_app.customers.best", path: "/customers/best?group=champions" },
    { route: "_app.customers.rfm", path: "/customers/rfm" },
    { route: "_app.ideal-customer._index", path: "/ideal-customer" },
    { route: "_app.ideal-customer.edit", path: "/ideal-customer/edit" },
    { route: "_app.customers.$customerId", path: `/customers/${ids.customerId}` },
    { route: "_app.customers.grid._index", path: `/customers/grid?row=${ids.customerId}` },
    { route: "_app.customers.grid.paste", path: "/customers/grid/paste" },
    { route: "_app.companies.grid._index", path: "/companies/grid" },
    { route: "_app.companies.grid.paste", path: "/companies/grid/paste" },
    { route: "_app.companies._index", path: "/companies" },
    {
      route: "_app.companies._index",
      path: "/companies?sort=health&lacks=blocker",
      state: "sorted and filtered",
    },
    { route: "_app.companies.$companyId", path: `/companies/${ids.companyId}` },
    { route: "_app.companies.$companyId_.edit", path: `/companies/${ids.companyId}/edit` },
    {
      route: "_app.customers.$customerId_.fields.$attributeId",
      path: `/customers/${ids.customerId}/fields/${ids.attributeId}`,
    },
    {
      route: "_app.companies.$companyId_.fields.$attributeId",
      path: `/companies/${ids.companyId}/fields/${ids.companyAttributeId}`,
    },
    { route: "_app.attributes._index", path: "/attributes" },
    { route: "_app.attributes.new", path: "/attributes/new" },
    { route: "_app.attributes.ready", path: "/attributes/ready" },
    { route: "_app.attributes.$attributeId", path: `/attributes/${ids.attributeId}` },
    { route: "_app.attributes.decisions._index", path: "/attributes/decisions" },
    { route: "_app.attributes.decisions.$decisionId", path: `/attributes/decisions/${ids.decisionId}` },
    { route: "_app.data-audit", path: "/data-audit" },
    { route: "_app.segments._index", path: "/segments" },
    { route: "_app.segments.new", path: "/segments/new" },
    { route: "_app.segments.suggested", path: "/segments/suggested" },
    { route: "_app.segments.people", path: `/segments/people?segment=${ids.segmentId}` },
    { route: "_app.segments.$segmentId", path: `/segments/${ids.segmentId}` },
    { route: "_app.segments.$segmentId_.members", path: `/segments/${ids.segmentId}/members` },
    {
      route: "_app.segments.$segmentId_.why.$customerId",
      path: `/segments/${ids.segmentId}/why/${ids.customerId}`,
    },
    { route: "_app.personas._index", path: "/personas" },
    { route: "_app.personas.new", path: "/personas/new" },
    { route: "_app.personas.$personaId._index", path: `/personas/${ids.personaId}` },
    { route: "_app.personas.$personaId.edit", path: `/personas/${ids.personaId}/edit` },
    { route: "personas.$personaId.print", path: `/personas/${ids.personaId}/print` },
    { route: "_app.reviews._index", path: "/reviews" },
    { route: "_app.reviews.$reviewId._index", path: `/reviews/${ids.reviewId}` },
    {
      route: "_app.reviews.$reviewId._index",
      path: `/reviews/${ids.decidedReviewId}`,
      state: "decided",
    },
    { route: "_app.reviews.$reviewId.people", path: `/reviews/${ids.reviewId}/people?which=entered` },
    { route: "_app.reviews.of.$subject.$subjectId", path: `/reviews/of/segment/${ids.segmentId}` },
    { route: "_app.reviews.launches", path: "/reviews/launches" },
    { route: "_app.reviews.settings", path: "/reviews/settings" },
    { route: "_app.settings._index", path: "/settings" },
    { route: "_app.settings.team", path: "/settings/team" },
    { route: "_app.settings.redirects", path: "/settings/redirects" },
    { route: "_app.settings.mail", path: "/settings/mail" },
    { route: "_app.settings.audit", path: "/settings/audit" },
  ];
}

/** What a page is called: its route, and its state where the route has several. */
export const nameOf = ({ route, state }: ListedPage): string =>
  state === undefined ? route : `${route}, ${state}`;

/** Routes that answer no page of their own, or one that another test opens. */
export const notListed = [
  "_app",
  "setup",
  "sign-out",
  "health",
  "palette",
  "reading",
  "s.$slug_.thanks",
  "s.$slug_.draft",
  "s.$slug_.files",
  "survey-script.$name",
  "survey-format[.]json",
  "embed[.]js",
  "surveys.$surveyId.file",
  "surveys.$surveyId.signed-links-file",
  "pictures.$pictureId",
  "surveys.$surveyId.picture-upload",
  "surveys.$surveyId.translations-file",
  "surveys.$surveyId.files.$fileId",
  "mail-pixel.$token",
  "customers.$customerId.theme-state",
  "segments.count",
  "customers.best-csv",
  "surveys.$surveyId.personal-links",
  "surveys.$surveyId.export",
  "surveys.$surveyId.arrived",
  "surveys.$surveyId.qr-code",
  "surveys.$surveyId.autosave",
  "customers.grid.file",
  "companies.grid.file",
  "imports.$importId.progress",
  "imports.$importId.rejected",
  "personas.$personaId.markdown",
];
