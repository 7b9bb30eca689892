import { noteArrivals } from "#app/features/customers/customers.service.server.ts";
import type { SetAside } from "#app/features/feedback/feedback.schema.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import { planRedaction, redactText } from "../rows/redact-text.ts";
import type { FeedbackRecord } from "../rows/row-to-record.ts";
import { joinByDomain } from "./join-by-domain.server.ts";
import { personAt, resolvePeople } from "./resolve-people.server.ts";
import type { StoreContext } from "./store-rows.server.ts";

/** Reading beside an import slows both down; a short one is over before, and its end has all read at once. */
export const READ_AFTER_MS = 15_000;

/** Stores tickets or reviews as feedback items of the customers they name; the engine reads what is new. */
export async function storeFeedback(
  trx: Db,
  context: StoreContext,
  rows: readonly { record: FeedbackRecord; identity: string | null }[],
): Promise<StoredRow[]> {
  const people = await resolvePeople(
    trx,
    rows.map(({ record }) => personAt(record)),
    context,
  );
  await joinByDomain(
    trx,
    rows.map(({ record }, at) => ({ person: record.person, resolved: people[at] })),
    context.log,
  );
  // After the rows got their ids: with other choices the same file is still the same rows.
  const redaction = planRedaction(context.personalData);
  const redact = (text: string) => (redaction === null ? text : redactText(text, redaction));
  const recorded = await recordFeedback(
    trx,
    rows.map(({ record, identity }, at) => ({
      source: context.kind === "reviews" ? "review" : "ticket",
      channel: record.channel ?? context.sourceName,
      externalId: identity,
      customerId: people[at]?.customer?.id ?? null,
      occurredAt: record.occurredAt ?? context.receivedAt,
      undated: record.occurredAt === null,
      title: redact(record.title),
      body: redact(record.body),
      setAside: record.setAside && redactAside(record.setAside, redact),
      rating: record.rating,
      ratingScale: record.ratingScale,
      details: record.details,
      importId: context.importId,
    })),
    { readAfterMs: READ_AFTER_MS },
  );
  await noteArrivals(
    trx,
    "feedback",
    recorded.map(({ id, outcome }, at) => ({
      recordId: id,
      cameFor: outcome === "created" ? people[at]?.customer?.cameFor : null,
    })),
  );
  return recorded.map(({ id, outcome, changes }) => {
    context.log.note("feedback", id, outcome === "created", changes);
    return { outcome, subjectId: id };
  });
}

/** What is set aside is kept too, so it is redacted no less. */
function redactAside({ raw, parts }: SetAside, redact: (text: string) => string): SetAside {
  return {
    raw: redact(raw),
    parts: parts.map(({ rule, text, why }) => ({ rule, text: redact(text), why: redact(why) })),
  };
}
