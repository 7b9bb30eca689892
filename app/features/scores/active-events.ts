import { TAKEN_BACK } from "#app/features/customers/purchase-events.ts";

/** Events that a customer did not do, or that end something: they keep no rhythm going. */
export const notDone = [
  TAKEN_BACK,
  "unsubscribe",
  "email-sent",
  "email-delivered",
  "email-bounced",
  "email-bounce",
  "refund",
  "churned",
  "cancelled",
];
