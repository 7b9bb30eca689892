/** One-time links of anonymous surveys that nobody has used yet: a used one is deleted. */
export interface AnonymousTokensTable {
  /** SHA-256 of the token as base64url. */
  token_hash: string;
  survey_id: string;
}

/** How many responses to a survey have a long text word for word. */
export interface TextFingerprintsTable {
  survey_id: string;
  fingerprint: string;
  responses: number;
}

/** What an answer was before its respondent corrected it. */
export interface AnswerChangesTable {
  id: string;
  response_id: string;
  question_id: string;
  /** JSON: the rows of the earlier answer, [] where there was none. */
  earlier: string;
  /** Of an anonymous response only the day. */
  changed_at: string;
}
