import { sql } from "kysely";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";

export interface StoredComment {
  id: string;
  personaId: string;
  lineId: string | null;
  lineText: string;
  parentId: string | null;
  authorId: string | null;
  authorName: string;
  body: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

/** Lines of a persona of which comments are counted; removed ones may have some too. */
const MOST_LINES = 2_000;

const columns = [
  "id",
  "persona_id as personaId",
  "line_id as lineId",
  "line_text as lineText",
  "parent_id as parentId",
  "author_id as authorId",
  "author_name as authorName",
  "body",
  "created_at as createdAt",
  "edited_at as editedAt",
  "deleted_at as deletedAt",
  "resolved_at as resolvedAt",
  "resolved_by as resolvedBy",
] as const;

const resolved = sql<number>`case when resolved_at is null then 0 else 1 end`;

/**
 * First comments of threads, the open ones first, the latest of each first; `after` is 0 or 1 (resolved) and the id of
 * the last one shown.
 */
export async function selectThreads(
  db: Db,
  personaId: string,
  { lineId, openOnly, after, limit }: ThreadPage,
): Promise<StoredComment[]> {
  let query = db
    .selectFrom("persona_comments")
    .select(columns)
    .where("persona_id", "=", personaId)
    .where("parent_id", "is", null);
  if (lineId !== null) query = query.where("line_id", "=", lineId);
  if (openOnly) query = query.where("resolved_at", "is", null);
  if (after !== null)
    query = query.where((eb) =>
      eb.or([
        eb(resolved, ">", after.value),
        eb.and([eb(resolved, "=", after.value), eb("id", "<", after.id)]),
      ]),
    );
  return query.orderBy(resolved).orderBy("id", "desc").limit(limit).execute();
}

export interface ThreadPage {
  lineId: string | null;
  openOnly: boolean;
  after: ListPlace<number> | null;
  limit: number;
}

/** Replies of some threads, the earliest first. */
export async function selectReplies(
  db: Db,
  threadIds: readonly string[],
  limit: number,
): Promise<StoredComment[]> {
  if (threadIds.length === 0) return [];
  return db
    .selectFrom("persona_comments")
    .select(columns)
    .where("parent_id", "in", threadIds)
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function selectComment(
  db: Db,
  personaId: string,
  id: string,
): Promise<StoredComment | undefined> {
  return db
    .selectFrom("persona_comments")
    .select(columns)
    .where("id", "=", id)
    .where("persona_id", "=", personaId)
    .executeTakeFirst();
}

export async function countReplies(db: Db, threadId: string): Promise<number> {
  const row = await db
    .selectFrom("persona_comments")
    .select((eb) => eb.fn.countAll().as("n"))
    .where("parent_id", "=", threadId)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** How many threads of a persona are open, and how many there are. */
export async function countThreads(db: Db, personaId: string): Promise<{ open: number; all: number }> {
  const row = await db
    .selectFrom("persona_comments")
    .select((eb) => [eb.fn.countAll().as("all"), eb.fn.sum(sql`1 - ${resolved}`).as("open")])
    .where("persona_id", "=", personaId)
    .where("parent_id", "is", null)
    .executeTakeFirst();
  return { open: Number(row?.open ?? 0), all: Number(row?.all ?? 0) };
}

/** How many comments, replies among them, each line of a persona has. */
export async function countByLine(db: Db, personaId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("persona_comments")
    .select((eb) => ["line_id as lineId", eb.fn.countAll().as("n")])
    .where("persona_id", "=", personaId)
    .where("line_id", "is not", null)
    .where("deleted_at", "is", null)
    .groupBy("line_id")
    .limit(MOST_LINES)
    .execute();
  return new Map(rows.map(({ lineId, n }) => [lineId ?? "", Number(n)]));
}

export async function insertComment(db: Db, comment: StoredComment): Promise<void> {
  await db
    .insertInto("persona_comments")
    .values({
      id: comment.id,
      persona_id: comment.personaId,
      line_id: comment.lineId,
      line_text: comment.lineText,
      parent_id: comment.parentId,
      author_id: comment.authorId,
      author_name: comment.authorName,
      body: comment.body,
      created_at: comment.createdAt,
      edited_at: comment.editedAt,
      deleted_at: comment.deletedAt,
      resolved_at: comment.resolvedAt,
      resolved_by: comment.resolvedBy,
    })
    .execute();
}

export async function updateBody(db: Db, id: string, body: string, editedAt: string): Promise<void> {
  await db.updateTable("persona_comments").set({ body, edited_at: editedAt }).where("id", "=", id).execute();
}

/** Says that a thread is resolved, or with nulls that it is open. */
export async function updateResolved(
  db: Db,
  id: string,
  at: string | null,
  by: string | null,
): Promise<void> {
  await db
    .updateTable("persona_comments")
    .set({ resolved_at: at, resolved_by: by })
    .where("id", "=", id)
    .execute();
}

/** Takes the words out of a comment that has replies. */
export async function emptyComment(db: Db, id: string, deletedAt: string): Promise<void> {
  await db
    .updateTable("persona_comments")
    .set({ body: "", deleted_at: deletedAt })
    .where("id", "=", id)
    .execute();
}

export async function deleteComment(db: Db, id: string): Promise<void> {
  await db.deleteFrom("persona_comments").where("id", "=", id).execute();
}
