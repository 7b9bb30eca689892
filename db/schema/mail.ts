/** What the owner decided about mail, by name: "server", "rules", "trouble". */
export interface MailSettingsTable {
  name: string;
  /** JSON; a password in it is sealed. */
  value: string;
}

/** Addresses that nothing more is sent to. They stay when the customer is erased, so the address itself is not kept. */
export interface MailSuppressionsTable {
  /** Keyed hash of the address. */
  address_hash: string;
  customer_id: string | null;
  /** unsubscribed or bounced. */
  reason: string;
  suppressed_at: string;
}

/** Mails that are paused and go on together. */
export interface MailGroupsTable {
  id: string;
  /** open, paused or closed. */
  state: string;
}

/** One mail: to whom and about what is known to the feature that `ref_id` belongs to. */
export interface MailOutboxTable {
  /** Also the left part of its Message-ID. */
  id: string;
  group_id: string;
  ref_id: string;
  /** 0 for the first mail about the reference, 1 for the first reminder … */
  number: number;
  /** waiting, sending, sent, bounced or dropped. */
  state: string;
  due_at: string;
  tries: number;
  /** How often it was cut off while it may have been taken by the server. */
  interruptions: number;
  attempted_at: string | null;
  ended_at: string | null;
  /** What the server said last, or why it was not sent. */
  note: string | null;
  created_at: string;
}

/** A mailing that invites to a survey. */
export interface SurveyInvitationsTable {
  /** Also the id of its group of mails. */
  id: string;
  survey_id: string;
  /** draft, scheduled, running, paused or cancelled. */
  state: string;
  /** JSON: who is invited. */
  audience: string;
  /** JSON: subject and text. */
  message: string;
  /** How many reminders follow at most. */
  reminders: number;
  reminder_days: number;
  send_at: string | null;
  /** Up to which id people were put on the list. */
  gathered_to: string | null;
  gathered: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
  started_at: string | null;
  ended_at: string | null;
}

export interface SurveyInvitationPeopleTable {
  id: string;
  invitation_id: string;
  survey_id: string;
  /** Null once the customer is erased. */
  customer_id: string | null;
  /** queued, held, sent, bounced, unsubscribed or left-out. */
  state: string;
  reason: string | null;
  /** 1 for who is invited by this mailing; unique for each survey. */
  included: number;
  /** How many mails were sent to them. */
  mails: number;
  sent_at: string | null;
  opened_at: string | null;
  held_until: string | null;
  updated_at: string;
}

/** Rows of the list that a mailing was given. */
export interface SurveyInvitationAddressesTable {
  id: string;
  invitation_id: string;
  line: number;
  address: string;
  name: string | null;
  customer_id: string | null;
  /** Why nobody is written to; null for a good address. */
  problem: string | null;
}

/** Links to an anonymous survey that no mail has taken yet; who takes which is written nowhere. */
export interface SurveyInvitationTokensTable {
  token: string;
  invitation_id: string;
}
