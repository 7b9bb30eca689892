export { changeClosingPoints, listClosingPoints, listSurveyThemes } from "./closing/closing-points.server.ts";
export { compareResults } from "./comparing/compare-results.server.ts";
export { exportCsv, exportWorkbook } from "./export/export-file.server.ts";
export { exportForms } from "./export/export-rows.server.ts";
export { countArrived, surveyPath } from "./response-path.server.ts";
export { resultChoices } from "./result-choices.server.ts";
export { changeSharing, listSharedResults, readSharedResults } from "./sharing/share-results.server.ts";
export { summariseSurvey } from "./survey-overview.server.ts";
