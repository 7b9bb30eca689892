/** Links to a persona for people without an account; one that is taken back stays, so that it can be told what it was. */
export interface PersonaSharesTable {
  id: string;
  persona_id: string;
  /** What the team calls it, such as the agency it was made for. */
  label: string;
  /** SHA-256 of the link's token as base64url. */
  token_hash: string;
  /** published: only while the persona is published; current: as it stands, also as a draft. */
  shows: string;
  /** 1 when the page also has quotes, of people who may be quoted at that moment. */
  with_quotes: number;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

/** How often a link was opened on a day (UTC) by people without an account. */
export interface PersonaShareViewsTable {
  share_id: string;
  day: string;
  views: number;
}
