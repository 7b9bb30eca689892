import type { ItemDetails } from "#app/features/feedback/feedback.schema.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { CellReader } from "./read-cells.ts";
import type { FeedbackRecord, PersonRecord } from "./row-to-record.ts";

/** A ticket or a review; undefined where there is nothing in it. Its body is the cell's text as it came. */
export function feedbackRecord(
  plan: ImportPlan,
  cells: CellReader,
  person: PersonRecord,
): FeedbackRecord | undefined {
  const [title, body] = [cells.text("title", 2000), cells.text("body", 200_000)];
  const rating = cells.rating("rating", plan.ratingScale);
  const occurredAt = cells.date("occurredAt");
  if (title === null && body === null && (plan.kind === "tickets" || rating === null)) return undefined;
  return {
    type: "feedback",
    externalId: cells.text("externalId", 200),
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
