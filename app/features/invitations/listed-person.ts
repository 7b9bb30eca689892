import type { PersonStatus } from "./person-status.ts";

/** Somebody on a mailing's list. */
export interface ListedPerson {
  id: string;
  customerId: string | null;
  name: string | null;
  email: string | null;
  externalId: string | null;
  status: PersonStatus;
  reason: string | null;
  mails: number;
  sentAt: string | null;
  openedAt: string | null;
  heldUntil: string | null;
}
