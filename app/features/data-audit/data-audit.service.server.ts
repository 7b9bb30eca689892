export { countAll, requestCount } from "./count-data-audit.server.ts";
export { draftGapSurvey, type GapSurvey, MOST_QUESTIONS, planGapSurvey } from "./gap-survey.server.ts";
export {
  type AuditedAttribute,
  auditAttribute,
  type DataAudit,
  getDataAudit,
  listDecisionsWithLacks,
  listUses,
  readCounts,
} from "./read-data-audit.server.ts";
export { retireUnused } from "./retire-unused.server.ts";
