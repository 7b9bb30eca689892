import { z } from "zod";
import { ratingEvents } from "#app/features/customers/rating-events.ts";
import type { Db } from "#db/client.server.ts";
import { type TimelineEntry, toEntry } from "./timeline-entry.ts";
import { liesIn, type TimelinePart } from "./timeline-part-query.server.ts";
import { type TimelineKind, timelineKinds } from "./timeline-query.ts";

/** The types of events that are a kind of their own; all others are "use". */
const typesOf: Readonly<Partial<Record<TimelineKind, readonly string[]>>> = {
  purchase: ["purchase", "purchase-taken-back"],
  visit: ["visit"],
  email: ["email-open", "email-click", "email-sent", "email-bounce"],
  consent: ["unsubscribe"],
};
const kindOf = new Map<string, TimelineKind>(
  timelineKinds.flatMap((kind) => (typesOf[kind] ?? []).map((type) => [type, kind] as const)),
);
const named = [...kindOf.keys()];

/** What a customer did: purchases, visits, opened mails, use of the product and whatever else a source reports. */
export async function selectDid(
  db: Db,
  part: TimelinePart,
  kinds: readonly TimelineKind[],
): Promise<TimelineEntry[]> {
  const types = kinds.flatMap((kind) => typesOf[kind] ?? []);
  const withOthers = kinds.includes("use");
  const isAll = withOthers && types.length === named.length;
  const rows = await db
    .selectFrom("events")
    .select(["id", "occurred_at as at", "type", "detail", "amount_minor as amountMinor", "currency"])
    .where("customer_id", "=", part.customerId)
    .where("type", "not in", ratingEvents)
    .$if(!isAll && !withOthers, (query) => query.where("type", "in", types))
    .$if(!isAll && withOthers, (query) =>
      query.where((eb) => {
        const others = eb("type", "not in", named);
        return types.length === 0 ? others : eb.or([others, eb("type", "in", types)]);
      }),
    )
    .where(liesIn(part, "occurred_at", "id"))
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map(({ detail, amountMinor, ...event }) =>
    toEntry({
      ...{ ...event, what: "event", kind: kindOf.get(event.type) ?? "use", title: titleOf(detail) },
      amountMinor: amountMinor === null ? null : Number(amountMinor),
    }),
  );
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
  return [what, ...more].filter((text) => text !== "").join(", ");
}

/** The mails that a customer was sent: invitations to surveys, and whether one was opened. */
export async function selectMailed(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("survey_invitation_people as place")
    .innerJoin("surveys", "surveys.id", "place.survey_id")
    .select(["place.id as id", "place.sent_at as at", "place.mails as mails", "place.opened_at as openedAt"])
    .select(["place.state as state", "surveys.id as leadsTo", "surveys.title as title"])
    .where("place.customer_id", "=", part.customerId)
    .where("place.sent_at", "is not", null)
    .where(liesIn(part, "place.sent_at", "place.id"))
    .orderBy("place.sent_at", "desc")
    .orderBy("place.id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map(({ id, at, mails, openedAt, state, leadsTo, title }) => {
    const more = [
      mails > 1 ? `${mails} mails` : "",
      openedAt === null ? "" : "opened",
      state === "bounced" ? "bounced" : "",
    ];
    const body = more.filter((text) => text !== "").join(", ");
    return toEntry({
      id,
      at: at ?? "",
      what: "mail",
      kind: "email",
      type: "invitation",
      title,
      body,
      leadsTo,
    });
  });
}
