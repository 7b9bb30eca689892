export interface UsersTable {
  id: string;
  /** Lower case; unique. */
  email: string;
  name: string;
  password_hash: string;
  role: string;
  disabled_at: string | null;
  created_at: string;
}

export interface SessionsTable {
  /** SHA-256 of the cookie's token: the token itself is never stored. */
  token_hash: string;
  user_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  user_agent: string | null;
}

export interface InvitationsTable {
  id: string;
  token_hash: string;
  email: string;
  role: string;
  invited_by: string;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
}

/** One row per try that counts against a limit; `bucket` is "account:<email>" or "network:<address>". */
export interface SignInAttemptsTable {
  id: string;
  bucket: string;
  attempted_at: string;
}

export interface AuditEntriesTable {
  id: string;
  at: string;
  actor_id: string | null;
  /** The actor's name as it was then, or "system". */
  actor_name: string;
  action: string;
  subject_type: string;
  subject_id: string | null;
  /** JSON object, no secrets. */
  detail: string;
}

/** One row per named fact of this instance, e.g. "setup-completed", "signing-secret". */
export interface InstanceSettingsTable {
  name: string;
  value: string;
}
