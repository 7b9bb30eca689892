import type { Generated } from "kysely";

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
  /** Null for one that a file brought, one from before this was kept, and where that person is gone. */
  published_by: Generated<string | null>;
}

/** What was being edited before an edit replaced it; the last 200 of each survey. */
export interface SurveyRevisionsTable {
  survey_id: string;
  revision: number;
  definition: string;
  /** Whose edit it gave way to; null is the system itself, or somebody who is gone. */
  replaced_by: string | null;
  replaced_at: string;
}

export interface ResponsesTable {
  id: string;
  survey_id: string;
  survey_version: number;
  customer_id: string | null;
  idempotency_key: string;
  /** complete, partial, screened-out, over-quota or withdrawn. */
  status: string;
  /** Set when the answer came by a personal link: at most one response a customer and survey. */
  personal: number;
  submitted_at: string;
  created_at: string;
  /** The import that brought it; null for answers given here. */
  import_id: string | null;
  /** SHA-256 of what an imported response says, so that a newer export is compared without reading its answers. */
  content_hash: string | null;
  /** The ending of the survey's definition at which it arrived; null for the thank-you text. */
  ending_id: string | null;
  /** In which language it was answered; null when not known, as for one that was imported. */
  language: string | null;
  /** The way it came: open, personal, embed, kiosk, email or import. */
  channel: Generated<string>;
  /** When the page was opened; null when not known. */
  started_at: string | null;
  /** From which random orders were made; null when nothing was shuffled. */
  seed: string | null;
  /** JSON: the points of each score of the definition, by its id. */
  scores: Generated<string>;
  /** 0 to 100; null when not judged. */
  quality: number | null;
  /** JSON: why the quality is not 100. */
  quality_reasons: Generated<string>;
  /** 1 when it is left out of the results, because of its quality or because somebody said so. */
  set_aside: Generated<number>;
  /**
   * JSON: the ids of the quotas in which it holds a place while it is complete and not set aside; null for one that
   * never takes a place, such as one that was imported.
   */
  quotas: string | null;
}

export interface AnswersTable {
  id: string;
  response_id: string;
  survey_id: string;
  question_id: string;
  /** The matrix row, contact field, address line or stored file that the row is about; "" for others. */
  part: Generated<string>;
  /** Text, the chosen option's id, or the ISO date. Several rows for multiple choice. */
  value_text: string | null;
  value_number: number | null;
  position: number;
}
