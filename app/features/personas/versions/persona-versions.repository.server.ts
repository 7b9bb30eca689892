import type { Db } from "#db/client.server.ts";
import {
  deedSchema,
  type PersonaSnapshot,
  quotedItems,
  snapshotSchema,
  type VersionDeed,
} from "./version.schema.ts";

/** A version as lists show it. */
export interface PersonaVersion {
  id: string;
  /** The revision that the persona had then. */
  revision: number;
  done: VersionDeed;
  fromRevision: number | null;
  authorName: string | null;
  madeAt: string;
}

const columns = [
  "id",
  "revision",
  "done",
  "from_revision as fromRevision",
  "author_name as authorName",
  "made_at as madeAt",
] as const;

/** Rows of one insert. */
const ITEM_ROWS = 500;

export async function insertVersion(
  trx: Db,
  personaId: string,
  version: PersonaVersion,
  snapshot: PersonaSnapshot,
): Promise<void> {
  await trx
    .insertInto("persona_versions")
    .values({
      id: version.id,
      persona_id: personaId,
      revision: version.revision,
      done: version.done,
      from_revision: version.fromRevision,
      author_name: version.authorName,
      made_at: version.madeAt,
      snapshot: JSON.stringify(snapshot),
    })
    .execute();
  const items = quotedItems(snapshot).map((itemId) => ({ item_id: itemId, version_id: version.id }));
  for (let from = 0; from < items.length; from += ITEM_ROWS) {
    const rows = items.slice(from, from + ITEM_ROWS);
    await trx.insertInto("persona_version_items").values(rows).execute();
  }
}

/** The newest first, from below a revision; null begins at the newest. */
export async function selectVersions(
  db: Db,
  personaId: string,
  below: number | null,
  limit: number,
): Promise<PersonaVersion[]> {
  let query = db.selectFrom("persona_versions").select(columns).where("persona_id", "=", personaId);
  if (below !== null) query = query.where("revision", "<", below);
  const rows = await query.orderBy("revision", "desc").limit(limit).execute();
  return rows.map((row) => ({ ...row, done: deedSchema.parse(row.done) }));
}

/** One version with what it holds; undefined where it was never made or is not kept any more. */
export async function selectVersion(
  db: Db,
  personaId: string,
  revision: number,
): Promise<(PersonaVersion & { snapshot: PersonaSnapshot }) | undefined> {
  const row = await db
    .selectFrom("persona_versions")
    .select([...columns, "snapshot"])
    .where("persona_id", "=", personaId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...row,
    done: deedSchema.parse(row.done),
    snapshot: snapshotSchema.parse(JSON.parse(row.snapshot)),
  };
}

/** The revision of the latest published version at or below a revision. */
export async function selectPublishedRevision(db: Db, personaId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("persona_versions")
    .select("revision")
    .where("persona_id", "=", personaId)
    .where("done", "=", "published")
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.revision;
}

/** Removes versions of one kind older than the `kept` newest of that kind. */
export async function thinVersions(
  trx: Db,
  personaId: string,
  kind: "published" | "other",
  kept: number,
): Promise<void> {
  const operator = kind === "published" ? "=" : "!=";
  const oldest = await trx
    .selectFrom("persona_versions")
    .select("revision")
    .where("persona_id", "=", personaId)
    .where("done", operator, "published")
    .orderBy("revision", "desc")
    .offset(kept)
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return;
  await trx
    .deleteFrom("persona_versions")
    .where("persona_id", "=", personaId)
    .where("done", operator, "published")
    .where("revision", "<=", oldest.revision)
    .execute();
}

/** Some versions of any persona that quote a feedback item. */
export async function selectVersionsQuoting(trx: Db, itemId: string, limit: number) {
  const rows = await trx
    .selectFrom("persona_version_items as quoted")
    .innerJoin("persona_versions as version", "version.id", "quoted.version_id")
    .select(["version.id as id", "version.snapshot as snapshot"])
    .where("quoted.item_id", "=", itemId)
    .limit(limit)
    .execute();
  return rows.map(({ id, snapshot }) => ({ id, snapshot: snapshotSchema.parse(JSON.parse(snapshot)) }));
}

/** Writes a version that does not quote an item any more. */
export async function updateSnapshot(
  trx: Db,
  id: string,
  snapshot: PersonaSnapshot,
  itemId: string,
): Promise<void> {
  await trx
    .updateTable("persona_versions")
    .set({ snapshot: JSON.stringify(snapshot) })
    .where("id", "=", id)
    .execute();
  await trx
    .deleteFrom("persona_version_items")
    .where("item_id", "=", itemId)
    .where("version_id", "=", id)
    .execute();
}
