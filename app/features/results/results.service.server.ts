export { type ResultChoices, resultChoices } from "./result-choices.server.ts";
export { type SurveyOverview, summariseSurvey } from "./survey-overview.server.ts";
