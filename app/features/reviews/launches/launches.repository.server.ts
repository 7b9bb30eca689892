import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import type { Launch, LaunchForm } from "./launch.schema.ts";

const columns = [
  "id",
  "name",
  "note",
  "launched_on as launchedOn",
  "asked_at as askedAt",
  "created_at as createdAt",
] as const;

/** One page of launches, the newest first. */
export async function selectLaunches(
  db: Db,
  before: ListPlace<string> | null,
  limit: number,
): Promise<Launch[]> {
  return db
    .selectFrom("launches")
    .select(columns)
    .$if(before !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("launched_on", "id"), "<", tuple(before?.value ?? "", before?.id ?? "")),
      ),
    )
    .orderBy("launched_on", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function selectLaunch(db: Db, id: string): Promise<Launch | undefined> {
  return db.selectFrom("launches").select(columns).where("id", "=", id).executeTakeFirst();
}

export async function insertLaunch(
  trx: Db,
  launch: Launch,
  { segmentIds, themeIds }: Pick<LaunchForm, "segmentIds" | "themeIds">,
  createdBy: string,
): Promise<void> {
  await trx
    .insertInto("launches")
    .values({
      id: launch.id,
      name: launch.name,
      note: launch.note,
      launched_on: launch.launchedOn,
      revision: 1,
      asked_at: null,
      created_by: createdBy,
      created_at: launch.createdAt,
      updated_at: launch.createdAt,
    })
    .execute();
  const segments = segmentIds.map((id) => ({ launch_id: launch.id, segment_id: id }));
  const themes = themeIds.map((id) => ({ launch_id: launch.id, theme_id: id }));
  if (segments.length > 0) await insertRows(trx, "launch_segments", segments);
  if (themes.length > 0) await insertRows(trx, "launch_themes", themes);
}

export async function deleteLaunch(trx: Db, id: string): Promise<boolean> {
  const result = await trx.deleteFrom("launches").where("id", "=", id).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** The segments and themes that some launches (at most 100) touch, with their names. */
export async function selectTouched(db: Db, launchIds: readonly string[]) {
  const [segments, themes] = await Promise.all([
    db
      .selectFrom("launch_segments")
      .innerJoin("segments", "segments.id", "launch_segments.segment_id")
      .where(isAnyOf(db, "launch_id", launchIds))
      .select(["launch_id as launchId", "segments.id as id", "segments.name as name"])
      .orderBy("segments.name")
      .limit(5000)
      .execute(),
    db
      .selectFrom("launch_themes")
      .innerJoin("themes", "themes.id", "launch_themes.theme_id")
      .where(isAnyOf(db, "launch_id", launchIds))
      .select(["launch_id as launchId", "themes.id as id", "themes.name as name"])
      .orderBy("themes.name")
      .limit(5000)
      .execute(),
  ]);
  return { segments, themes };
}

/** The ids of those that exist, of at most 200 each. */
export async function selectExisting(db: Db, table: "segments" | "themes", ids: readonly string[]) {
  const rows = await db
    .selectFrom(table)
    .select("id")
    .where(isAnyOf(db, "id", ids))
    .execute();
  return rows.map(({ id }) => id);
}

/** Launches whose day has come and for which no review was asked yet; at most 100. */
export async function selectWaitingLaunches(db: Db, today: string): Promise<Launch[]> {
  return db
    .selectFrom("launches")
    .select(columns)
    .where("asked_at", "is", null)
    .where("launched_on", "<=", today)
    .orderBy("launched_on")
    .orderBy("id")
    .limit(100)
    .execute();
}

export async function markAsked(trx: Db, id: string, at: string): Promise<void> {
  await trx.updateTable("launches").set({ asked_at: at }).where("id", "=", id).execute();
}

/** The segments of which at least `least` people spoke of one of these themes since a time; at most 200. */
export async function selectSpeakingSegments(
  db: Db,
  themeIds: readonly string[],
  since: string,
  least: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("segment_members", "segment_members.customer_id", "statements.customer_id")
    .where(isAnyOf(db, "statements.theme_id", themeIds))
    .where("statements.occurred_at", ">=", since)
    .groupBy("segment_members.segment_id")
    .having((eb) => eb(eb.fn.count("statements.customer_id").distinct(), ">=", least))
    .select("segment_members.segment_id as id")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

/** The themes that a launch may touch, the most important first; at most 60. */
export async function selectTouchableThemes(db: Db) {
  return db
    .selectFrom("themes")
    .select(["id", "name"])
    .where("state", "not in", ["replaced", "muted"])
    .orderBy("priority", "desc")
    .orderBy("id")
    .limit(60)
    .execute();
}
