import { ensureAttribute } from "#app/features/attributes/attributes.service.server.ts";
import type { NewFeedbackItem } from "#app/features/feedback/feedback.schema.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** A feedback item with everything a test does not care about filled in. */
export function feedbackItem(change: Partial<NewFeedbackItem> = {}): NewFeedbackItem {
  return {
    source: "ticket",
    channel: "email",
    externalId: null,
    customerId: null,
    occurredAt: "2026-03-01T10:00:00.000Z",
    title: "",
    body: "The parcel came two weeks late.",
    rating: null,
    ratingScale: null,
    ...change,
  };
}

/** Records feedback in a transaction of its own; says per item what happened to it. */
export async function recordItems(db: Db, items: readonly NewFeedbackItem[]) {
  const recorded = await db.transaction().execute((trx) => recordFeedback(trx, items));
  return recorded.map(({ outcome }) => outcome);
}

/** Defines a choice attribute of customers. */
export async function householdAttribute(db: Db) {
  return db.transaction().execute((trx) =>
    ensureAttribute(trx, {
      key: "household",
      label: "Household",
      subject: "customer",
      category: "demographic",
      valueType: "choice",
      options: ["alone", "family"],
      purpose: "Which pack to offer",
      freshDays: 365,
    }),
  );
}

/** An attribute of customers that takes one of a few values. */
export async function choiceAttribute(db: Db, key: string, options: readonly string[]) {
  return db.transaction().execute((trx) =>
    ensureAttribute(trx, {
      key,
      label: key,
      subject: "customer",
      category: "preference",
      valueType: "choice",
      options: [...options],
      purpose: `What to offer by ${key}`,
      freshDays: null,
    }),
  );
}
