import { type Expression, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { standingTheme } from "#db/sql/standing-theme.ts";
import { ruleLimits } from "../segment-rule.ts";
import type { WindowEdge } from "./window-edges.ts";

/** The customers of whom a time lies on a window's edge, each once, by id after `after`. */
export async function selectCrossing(
  db: Db,
  edge: WindowEdge,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom(sql<{ id: string | null }>`${timesOf(db, edge)}`.as("crossing"))
    .select("crossing.id as id")
    .where("crossing.id", ">", after)
    .groupBy("crossing.id")
    .orderBy("crossing.id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

function timesOf(db: Db, { source, from, to }: WindowEdge): Expression<unknown> {
  const id = sql<string | null>`customer_id`.as("id");
  switch (source.table) {
    case "customer_metrics":
      return db
        .selectFrom("customer_metrics")
        .select(id)
        .where(source.column, ">=", from)
        .where(source.column, "<", to);
    case "events":
      return db
        .selectFrom("events")
        .select(id)
        .where("type", "=", source.eventType)
        .where("occurred_at", ">=", from)
        .where("occurred_at", "<", to);
    case "statements":
      return db
        .selectFrom("statements")
        .select(id)
        .where("theme_id", "=", standingTheme(source.themeId))
        .where("occurred_at", ">=", from)
        .where("occurred_at", "<", to);
    case "feedback_items":
      return db
        .selectFrom("feedback_items")
        .select(id)
        .where("occurred_at", ">=", from)
        .where("occurred_at", "<", to);
    case "responses": {
      const { surveyId } = source;
      return db
        .selectFrom("responses")
        .select(id)
        .where("submitted_at", ">=", from)
        .where("submitted_at", "<", to)
        .$if(surveyId !== null, (query) => query.where("survey_id", "=", surveyId ?? ""));
    }
  }
}

/** Up to when the windows of each segment are settled; null for one that was never swept. */
export async function selectSweptTimes(db: Db): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom("segments")
    .select(["id", "swept_at as sweptAt"])
    .limit(ruleLimits.segments)
    .execute();
  return new Map(rows.map(({ id, sweptAt }) => [id, sweptAt]));
}

export async function updateSweptAt(db: Db, id: string, sweptAt: string): Promise<void> {
  await db.updateTable("segments").set({ swept_at: sweptAt }).where("id", "=", id).execute();
}

/** Segments whose members are not all decided yet. */
export async function selectUndecided(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("segments")
    .select("id")
    .where("decided_to", "is not", null)
    .limit(ruleLimits.segments)
    .execute();
  return rows.map(({ id }) => id);
}

/** Segments whose number of members is not the one that is kept. */
export async function selectMiscounted(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("segments")
    .select("segments.id as id")
    .where("segments.member_count", "<>", (eb) =>
      eb
        .selectFrom("segment_members")
        .whereRef("segment_members.segment_id", "=", "segments.id")
        .select((inner) => inner.fn.countAll<number>().as("members")),
    )
    .limit(ruleLimits.segments)
    .execute();
  return rows.map(({ id }) => id);
}
