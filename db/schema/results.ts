/** Links to results for people without an account; a link that is taken back is deleted. */
export interface SharedResultsTable {
  id: string;
  survey_id: string;
  /** SHA-256 of the link's token as base64url. */
  token_hash: string;
  /** The query of the results page that is shown: its filter. */
  filter: string;
  /** 1 when the link also shows what people wrote. */
  with_texts: number;
  created_by: string | null;
  created_at: string;
  expires_at: string;
}

/** What is said back to respondents: what they said, and what became of it. */
export interface ClosingPointsTable {
  id: string;
  survey_id: string;
  /** The question or theme that it answers, if any. */
  question_id: string | null;
  theme_id: string | null;
  said: string;
  did: string;
  created_by: string | null;
  created_at: string;
}
