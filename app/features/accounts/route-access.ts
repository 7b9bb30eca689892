import type { Permission } from "./permissions.ts";

/** What a door asks for: `read` for GET and HEAD, `write` for all else; without `write` a route takes no writes. */
export interface RouteAccess {
  read: Permission | "public";
  write?: Permission | "public";
}

/** Every route by its file name, and what it asks of who comes in. A route without an entry fails the architecture test. */
export const routeAccess = {
  _app: { read: "account.own" },
  health: { read: "public" },
  setup: { read: "public", write: "public" },
  "sign-in": { read: "public", write: "public" },
  "sign-out": { read: "public", write: "public" },
  "invitations.$token": { read: "public", write: "public" },
  "s.$slug": { read: "public", write: "public" },
  "s.$slug_.thanks": { read: "public" },
  "s.$slug_.draft": { read: "public", write: "public" },
  "s.$slug_.files": { read: "public", write: "public" },
  "embed[.]js": { read: "public" },
  "survey-format[.]json": { read: "public" },
  "survey-script.$name": { read: "public" },
  "pictures.$pictureId": { read: "public" },
  "surveys.$surveyId.files.$fileId": { read: "surveys.read" },
  "unsubscribe.$token": { read: "public", write: "public" },
  "mail-pixel.$token": { read: "public" },
  "shared-results.$token": { read: "public" },
  "my-answers": { read: "public", write: "public" },

  "_app._index": { read: "feedback.read" },
  palette: { read: "account.own" },
  reading: { read: "feedback.read", write: "feedback.edit" },

  "_app.surveys._index": { read: "surveys.read" },
  "_app.surveys.new": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.responses": { read: "surveys.read" },
  "_app.surveys.$surveyId._index": { read: "surveys.read", write: "surveys.edit" },
  "_app.surveys.$surveyId.preview": { read: "surveys.read" },
  "_app.surveys.$surveyId.results": { read: "surveys.read" },
  "_app.surveys.$surveyId.settings": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.versions._index": { read: "surveys.read", write: "surveys.edit" },
  "_app.surveys.$surveyId.versions.$version": { read: "surveys.read", write: "surveys.edit" },
  "_app.surveys.$surveyId.signed-links": { read: "surveys.edit", write: "surveys.edit" },
  "surveys.$surveyId.signed-links-file": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.embed": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.links": { read: "surveys.edit" },
  "_app.surveys.$surveyId.responses._index": { read: "surveys.read" },
  "_app.surveys.$surveyId.responses.$responseId": { read: "surveys.read", write: "surveys.edit" },
  "_app.surveys.$surveyId.look": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.translations": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.pictures": { read: "surveys.edit", write: "surveys.edit" },
  "surveys.$surveyId.translations-file": { read: "surveys.edit" },
  "surveys.$surveyId.picture-upload": { read: "surveys.edit", write: "surveys.edit" },
  "surveys.$surveyId.qr-code": { read: "surveys.edit" },
  "surveys.$surveyId.personal-links": { read: "surveys.edit" },
  "_app.surveys.$surveyId.share": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.closing": { read: "surveys.edit", write: "surveys.edit" },
  "surveys.$surveyId.results-print": { read: "surveys.read" },
  "surveys.$surveyId.file": { read: "surveys.read" },
  "surveys.$surveyId.export": { read: "surveys.read" },
  "surveys.$surveyId.arrived": { read: "surveys.read" },
  "surveys.$surveyId.autosave": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.invitations._index": { read: "surveys.edit" },
  "_app.surveys.$surveyId.invitations.new": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.invitations.$invitationId._index": { read: "surveys.edit", write: "surveys.edit" },
  "_app.surveys.$surveyId.invitations.$invitationId.edit": { read: "surveys.edit", write: "surveys.edit" },

  "_app.imports._index": { read: "imports.run" },
  "_app.imports.mappings": { read: "imports.run", write: "imports.run" },
  "_app.imports.new": { read: "imports.run", write: "imports.run" },
  "_app.imports.$importId._index": { read: "imports.run", write: "imports.run" },
  "_app.imports.$importId.rows": { read: "imports.run" },
  "_app.imports.$importId.dry-run": { read: "imports.run", write: "imports.run" },
  "imports.$importId.progress": { read: "imports.run" },
  "imports.$importId.rejected": { read: "imports.run" },

  "_app.feedback._index": { read: "feedback.read" },
  "_app.feedback.$itemId": { read: "feedback.read" },
  "_app.themes._index": { read: "feedback.read" },
  "_app.themes.$themeId": { read: "feedback.read" },
  "_app.themes.$themeId_.correct": { read: "feedback.edit", write: "feedback.edit" },
  "_app.themes.statements.$statementId": { read: "feedback.edit", write: "feedback.edit" },
  "_app.themes.corrections": { read: "feedback.read", write: "feedback.edit" },
  "_app.themes.review": { read: "feedback.edit", write: "feedback.edit" },
  "_app.themes.accuracy._index": { read: "feedback.read", write: "feedback.edit" },
  "_app.themes.accuracy.$checkId": { read: "feedback.read", write: "feedback.edit" },
  "_app.themes.rebuild": { read: "feedback.edit", write: "feedback.edit" },

  "_app.customers._index": { read: "customers.read" },
  "_app.customers.new": { read: "customers.edit", write: "customers.edit" },
  "_app.customers.duplicates": { read: "customers.read", write: "customers.edit" },
  "_app.customers.best": { read: "customers.read", write: "scores.weigh" },
  "customers.best-csv": { read: "customers.read" },
  "_app.customers.rfm": { read: "customers.read" },
  "_app.customers.$customerId": { read: "customers.read", write: "customers.edit" },
  "_app.companies._index": { read: "customers.read" },
  "_app.companies.$companyId": { read: "customers.read", write: "customers.edit" },
  "_app.companies.$companyId_.edit": { read: "customers.edit", write: "customers.edit" },
  "customers.$customerId.theme-state": { read: "customers.edit", write: "customers.edit" },
  "_app.customers.$customerId_.fields.$attributeId": { read: "customers.read", write: "customers.edit" },
  "_app.companies.$companyId_.fields.$attributeId": { read: "customers.read", write: "customers.edit" },
  "_app.attributes._index": { read: "customers.read", write: "attributes.edit" },
  "_app.attributes.new": { read: "attributes.edit", write: "attributes.edit" },
  "_app.attributes.ready": { read: "attributes.edit", write: "attributes.edit" },
  "_app.attributes.$attributeId": { read: "customers.read", write: "attributes.edit" },
  "_app.attributes.decisions._index": { read: "customers.read" },
  "_app.attributes.decisions.$decisionId": { read: "customers.read", write: "attributes.edit" },
  "_app.data-audit": { read: "customers.read", write: "surveys.edit" },

  "_app.segments._index": { read: "segments.read" },
  "_app.segments.new": { read: "segments.edit", write: "segments.edit" },
  "_app.segments.suggested": { read: "segments.read", write: "segments.edit" },
  "segments.count": { read: "segments.read", write: "segments.read" },
  "_app.segments.$segmentId": { read: "segments.read", write: "segments.edit" },

  "_app.personas._index": { read: "personas.read" },
  "_app.personas.new": { read: "personas.edit", write: "personas.edit" },
  "_app.personas.$personaId._index": { read: "personas.read", write: "personas.edit" },
  "_app.personas.$personaId.edit": { read: "personas.edit", write: "personas.edit" },
  "personas.$personaId.print": { read: "personas.read" },
  "personas.$personaId.markdown": { read: "personas.read" },

  "_app.reviews._index": { read: "reviews.read" },
  "_app.reviews.$reviewId._index": { read: "reviews.read", write: "reviews.edit" },
  "_app.reviews.$reviewId.people": { read: "reviews.read" },
  "_app.reviews.of.$subject.$subjectId": { read: "reviews.read", write: "reviews.edit" },
  "_app.reviews.launches": { read: "reviews.read", write: "reviews.edit" },
  "_app.reviews.settings": { read: "reviews.manage", write: "reviews.manage" },

  "_app.settings._index": { read: "account.own", write: "account.own" },
  "_app.settings.team": { read: "team.manage", write: "team.manage" },
  "_app.settings.redirects": { read: "redirects.manage", write: "redirects.manage" },
  "_app.settings.mail": { read: "mail.manage", write: "mail.manage" },
  "_app.settings.audit": { read: "audit.read" },
} as const satisfies Record<string, RouteAccess>;

export type RouteId = keyof typeof routeAccess;

/** What a route asks of a request with this method; undefined when the route takes no such request. */
export function neededFor(routeId: RouteId, method: string): Permission | "public" | undefined {
  const access: RouteAccess = routeAccess[routeId];
  return method === "GET" || method === "HEAD" ? access.read : access.write;
}
