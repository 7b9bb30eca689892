/** An answer that was begun and not sent yet. */
export interface ResponseDraftsTable {
  id: string;
  survey_id: string;
  survey_version: number;
  /** SHA-256 of the personal link or of the page's own key: whoever has it goes on with the draft. */
  holder: string;
  /** The customer of a personal link, unless the survey is anonymous. */
  customer_id: string | null;
  language: string;
  channel: string;
  /** JSON: what was entered, by question id, unchecked. */
  answers: string;
  /** JSON: values of hidden fields from the link. */
  hidden: string;
  started_at: string;
  updated_at: string;
  /** The partial response that was made of it once it lay idle. */
  response_id: string | null;
}

/** A file that a respondent uploaded; it lies in the folder of answer files under its id. */
export interface ResponseFilesTable {
  id: string;
  survey_id: string;
  /** Whose draft it belongs to. */
  holder: string;
  question_id: string;
  /** The respondent's name for it; only ever shown. */
  name: string;
  /** As its first bytes say. */
  media_type: string;
  bytes: number;
  created_at: string;
  /** Null until the answer it belongs to was sent. */
  response_id: string | null;
}
