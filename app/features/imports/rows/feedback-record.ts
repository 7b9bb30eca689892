import type { ItemDetails } from "#app/features/feedback/feedback.schema.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { EventRecord } from "./event-record.ts";
import type { ParsedRating } from "./parse-rating.ts";
import type { PersonRecord } from "./person-record.ts";
import { isSomebody } from "./person-record.ts";
import type { CellReader } from "./read-cells.ts";
import type { FeedbackRecord } from "./row-to-record.ts";

/**
 * A ticket or a review; undefined where there is nothing in it. Its body is the cell's text as it came. A conversation
 * that somebody rated without a word holds nothing to read: it is something that a known customer did.
 */
export function feedbackRecord(
  plan: ImportPlan,
  cells: CellReader,
  person: PersonRecord,
): FeedbackRecord | EventRecord | undefined {
  const [title, body] = [cells.text("title", 2000), cells.text("body", 200_000)];
  const rating = cells.rating("rating", plan.ratingScale);
  const occurredAt = cells.date("occurredAt");
  const externalId = cells.text("externalId", 200);
  if (title === null && body === null) {
    if (rating === null) return undefined;
    if (plan.kind === "tickets") return ratingRecord(plan, person, { externalId, occurredAt, rating });
  }
  return {
    type: "feedback",
    externalId,
    title: title ?? "",
    body: body ?? "",
    setAside: null,
    occurredAt,
    rating: rating?.rating ?? null,
    ratingScale: rating?.scale ?? null,
    channel: cells.text("channel", 80),
    details: readDetails(cells),
    person,
  };
}

/** Undefined where nothing says who rated, or when. */
function ratingRecord(
  { people }: ImportPlan,
  person: PersonRecord,
  {
    externalId,
    occurredAt,
    rating,
  }: { externalId: string | null; occurredAt: string | null; rating: ParsedRating },
): EventRecord | undefined {
  if (occurredAt === null || !isSomebody(people, person)) return undefined;
  const about = `${rating.rating} of ${rating.scale}`;
  return { type: "event", eventType: "rating", externalId, occurredAt, about, person };
}

const MOST_VOTES = 2_000_000_000;

function readDetails(cells: CellReader): ItemDetails {
  const votes = cells.number("votes");
  return {
    tags: cells.list("tags"),
    url: cells.url("url"),
    orderRef: cells.text("orderRef", 200),
    status: cells.text("status", 80),
    votes: votes === null ? null : Math.max(0, Math.min(MOST_VOTES, Math.round(votes))),
  };
}
