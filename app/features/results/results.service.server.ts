export {
  type ClosingPoint,
  changeClosingPoints,
  listClosingPoints,
  listSurveyThemes,
} from "./closing/closing-points.server.ts";
export { type ComparedResults, compareResults } from "./comparing/compare-results.server.ts";
export { exportCsv, exportWorkbook } from "./export/export-file.server.ts";
export { type ExportForm, exportForms } from "./export/export-rows.server.ts";
export { countArrived, type ResponsePath, surveyPath } from "./response-path.server.ts";
export { type ResultChoices, resultChoices } from "./result-choices.server.ts";
export { changeSharing, listSharedResults, readSharedResults } from "./sharing/share-results.server.ts";
export { type SurveyOverview, summariseSurvey } from "./survey-overview.server.ts";
