import { z } from "zod";
import { ratingEvents } from "#app/features/customers/rating-events.ts";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";

export interface TimelineEntry {
  id: string;
  at: string;
  what: "event" | "feedback" | "response";
  /** The event's type, the feedback's source, or "survey". */
  type: string;
  title: string;
  body: string;
  amountMinor: number | null;
  currency: string | null;
  rating: number | null;
  ratingScale: number | null;
  surveyId: string | null;
}

const nothing = {
  amountMinor: null,
  currency: null,
  rating: null,
  ratingScale: null,
  surveyId: null,
  body: "",
};

/** The newest `limit` things that happened with one customer before `before`, newest first. */
export async function selectTimeline(
  db: Db,
  customerId: string,
  before: ListPlace<string> | null,
  limit: number,
): Promise<TimelineEntry[]> {
  const at = before?.value ?? "";
  const id = before?.id ?? "";
  const events = await db
    .selectFrom("events")
    .select(["id", "occurred_at as at", "type", "detail", "amount_minor as amountMinor", "currency"])
    .where("customer_id", "=", customerId)
    .where("type", "not in", ratingEvents)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple("occurred_at", "id"), "<", tuple(at, id))),
    )
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  const feedback = await db
    .selectFrom("feedback_items")
    .select([
      "id",
      "occurred_at as at",
      "source as type",
      "title",
      "body",
      "rating",
      "rating_scale as ratingScale",
    ])
    .where("customer_id", "=", customerId)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple("occurred_at", "id"), "<", tuple(at, id))),
    )
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  const responses = await db
    .selectFrom("responses")
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select([
      "responses.id as id",
      "responses.submitted_at as at",
      "surveys.title as title",
      "surveys.id as surveyId",
    ])
    .where("responses.customer_id", "=", customerId)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("responses.submitted_at", "responses.id"), "<", tuple(at, id)),
      ),
    )
    .orderBy("responses.submitted_at", "desc")
    .orderBy("responses.id", "desc")
    .limit(limit)
    .execute();
  const entries: TimelineEntry[] = [
    ...events.map(({ detail, ...event }) => ({
      ...nothing,
      ...event,
      what: "event" as const,
      title: titleOf(detail),
    })),
    ...feedback.map((item) => ({ ...nothing, ...item, what: "feedback" as const })),
    ...responses.map((response) => ({ ...nothing, ...response, what: "response" as const, type: "survey" })),
  ];
  return entries.sort(newestFirst).slice(0, limit);
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

const detailSchema = z.record(z.string(), z.unknown());

/** An event's detail in words: "Lamp × 2", and "plan: Team" for what no words are known for. */
function titleOf(detail: string): string {
  const parsed = detailSchema.safeParse(JSON.parse(detail));
  if (!parsed.success) return "";
  const { product, quantity, takenBack, ...others } = parsed.data;
  const many = quantity === undefined || quantity === null || Number(quantity) === 1 ? "" : ` × ${quantity}`;
  const what = product === undefined || product === null ? many.trim() : `${product}${many}`;
  const more = Object.entries(others).map(([name, value]) => `${name}: ${String(value)}`);
  if (takenBack !== undefined) more.push(`taken back: ${String(takenBack)}`);
  return [what, ...more].filter((part) => part !== "").join(", ");
}
