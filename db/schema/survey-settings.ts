/** What holds for a survey at once, without publishing it; a survey without a row has the defaults. */
export interface SurveySettingsTable {
  survey_id: string;
  /** JSON: opening and closing time, response limit. */
  settings: string;
  updated_at: string;
}

/** How many responses hold a place in a quota of a survey. */
export interface SurveyPlacesTable {
  survey_id: string;
  /** The quota's id of the definition; "" counts every response that holds a place. */
  quota_id: string;
  taken: number;
}
