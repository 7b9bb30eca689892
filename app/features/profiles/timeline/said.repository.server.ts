import type { Db } from "#db/client.server.ts";
import { type TimelineEntry, toEntry } from "./timeline-entry.ts";
import { liesIn, type TimelinePart } from "./timeline-part-query.server.ts";
import type { TimelineKind } from "./timeline-query.ts";

/** Which sources of feedback are which kind; what was written in a survey stands with its answers. */
const sourcesOf: Readonly<Partial<Record<TimelineKind, readonly string[]>>> = {
  answer: ["survey"],
  ticket: ["ticket"],
  review: ["review"],
  mention: ["mention", "note"],
};

function kindOfSource(source: string): TimelineKind {
  if (source === "survey") return "answer";
  return source === "ticket" || source === "review" ? source : "mention";
}

/** What a customer wrote: tickets, reviews, mentions, notes and open answers. */
export async function selectSaidTexts(
  db: Db,
  part: TimelinePart,
  kinds: readonly TimelineKind[],
): Promise<TimelineEntry[]> {
  const sources = kinds.flatMap((kind) => sourcesOf[kind] ?? []);
  const rows = await db
    .selectFrom("feedback_items")
    .select(["id", "occurred_at as at", "source as type", "title", "body", "rating"])
    .select(["rating_scale as ratingScale", "id as leadsTo"])
    .where("customer_id", "=", part.customerId)
    .where("source", "in", sources)
    .where(liesIn(part, "occurred_at", "id"))
    .orderBy("occurred_at", "desc")
    .orderBy("id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map((item) => toEntry({ ...item, what: "feedback", kind: kindOfSource(item.type) }));
}

/** The surveys that a customer answered. */
export async function selectAnswered(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("responses")
    .innerJoin("surveys", "surveys.id", "responses.survey_id")
    .select(["responses.id as id", "responses.submitted_at as at", "surveys.title as title"])
    .select("surveys.id as leadsTo")
    .where("responses.customer_id", "=", part.customerId)
    .where(liesIn(part, "responses.submitted_at", "responses.id"))
    .orderBy("responses.submitted_at", "desc")
    .orderBy("responses.id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map((response) => toEntry({ ...response, what: "response", kind: "answer", type: "survey" }));
}

/** The themes that a customer spoke of, each time anew. */
export async function selectThemesSpokenOf(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .select(["statements.id as id", "statements.occurred_at as at", "statements.kind as type"])
    .select(["themes.name as title", "statements.text as body", "themes.id as leadsTo"])
    .where("statements.customer_id", "=", part.customerId)
    .where("themes.state", "!=", "muted")
    .where(liesIn(part, "statements.occurred_at", "statements.id"))
    .orderBy("statements.occurred_at", "desc")
    .orderBy("statements.id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map((said) => toEntry({ ...said, what: "theme", kind: "theme" }));
}
