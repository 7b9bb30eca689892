export interface SurveysTable {
  id: string;
  slug: string;
  title: string;
  /** draft, published or closed. */
  status: string;
  /** JSON: the survey as it is being edited. */
  definition: string;
  /** Rises with every saved edit; an edit names the revision it began from. */
  revision: number;
  /** The version that is answered now; null before the first publishing. */
  published_version: number | null;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  closed_at: string | null;
  /** Source and title of a survey that came as a file of answers: a newer export finds it again. Null for our own. */
  import_key: string | null;
}

/** What respondents saw; never changed once written. */
export interface SurveyVersionsTable {
  survey_id: string;
  version: number;
  definition: string;
  published_at: string;
}

export interface ResponsesTable {
  id: string;
  survey_id: string;
  survey_version: number;
  customer_id: string | null;
  idempotency_key: string;
  /** complete or partial. */
  status: string;
  /** Set when the answer came by a personal link: at most one response a customer and survey. */
  personal: number;
  submitted_at: string;
  created_at: string;
  /** The import that brought it; null for answers given here. */
  import_id: string | null;
  /** SHA-256 of what an imported response says, so that a newer export is compared without reading its answers. */
  content_hash: string | null;
}

export interface AnswersTable {
  id: string;
  response_id: string;
  survey_id: string;
  question_id: string;
  /** Text, the chosen option's id, or the ISO date. Several rows for multiple choice. */
  value_text: string | null;
  value_number: number | null;
  position: number;
}
