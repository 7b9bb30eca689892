import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { type ShareScope, shareScopes } from "./share-form.schema.ts";

/** A link to a persona; its token is stored nowhere. */
export interface PersonaShare {
  id: string;
  personaId: string;
  label: string;
  shows: ShareScope;
  withQuotes: boolean;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export interface ViewedShare extends PersonaShare {
  views: number;
  /** The day (UTC) it was opened last; null for never. */
  lastViewed: string | null;
}

/** Links of one persona that are listed, the latest first. */
const MOST_LISTED = 100;

const columns = [
  "id",
  "persona_id as personaId",
  "label",
  "shows",
  "with_quotes as withQuotes",
  "created_at as createdAt",
  "expires_at as expiresAt",
  "revoked_at as revokedAt",
] as const;

const scopeSchema = z.enum(shareScopes);

export async function insertShare(
  db: Db,
  share: PersonaShare & { tokenHash: string; createdBy: string },
): Promise<void> {
  await db
    .insertInto("persona_shares")
    .values({
      id: share.id,
      persona_id: share.personaId,
      label: share.label,
      token_hash: share.tokenHash,
      shows: share.shows,
      with_quotes: share.withQuotes ? 1 : 0,
      created_by: share.createdBy,
      created_at: share.createdAt,
      expires_at: share.expiresAt,
      revoked_at: share.revokedAt,
    })
    .execute();
}

/** The links of a persona, ended ones included, the latest first; each with how often it was opened. */
export async function selectShares(db: Db, personaId: string): Promise<ViewedShare[]> {
  const rows = await db
    .selectFrom("persona_shares")
    .select(columns)
    .select((eb) => [
      eb
        .selectFrom("persona_share_views as seen")
        .whereRef("seen.share_id", "=", "persona_shares.id")
        .select(sql<number>`coalesce(sum(seen.views), 0)`.as("sum"))
        .as("views"),
      eb
        .selectFrom("persona_share_views as seen")
        .whereRef("seen.share_id", "=", "persona_shares.id")
        .select((inner) => inner.fn.max("seen.day").as("last"))
        .as("lastViewed"),
    ])
    .where("persona_id", "=", personaId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(MOST_LISTED)
    .execute();
  return rows.map(({ views, lastViewed, ...row }) => ({
    ...toShare(row),
    views: Number(views),
    lastViewed,
  }));
}

/** How many links of a persona work at a moment. */
export async function countWorkingShares(db: Db, personaId: string, now: string): Promise<number> {
  const { count } = await db
    .selectFrom("persona_shares")
    .where("persona_id", "=", personaId)
    .where("expires_at", ">", now)
    .where("revoked_at", "is", null)
    .select((eb) => eb.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The link with this token where it works at a moment. */
export async function selectWorkingShare(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<PersonaShare | undefined> {
  const row = await db
    .selectFrom("persona_shares")
    .select(columns)
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row && toShare(row);
}

/** Takes a working link back; whether there was one. */
export async function revokeShare(db: Db, personaId: string, id: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("persona_shares")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("persona_id", "=", personaId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Counts one more opening of a link on a day. */
export async function addView(db: Db, shareId: string, day: string): Promise<void> {
  await db
    .insertInto("persona_share_views")
    .values({ share_id: shareId, day, views: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["share_id", "day"])
        .doUpdateSet((eb) => ({ views: eb("persona_share_views.views", "+", 1) })),
    )
    .execute();
}

function toShare<Row extends { shows: string; withQuotes: number }>({ shows, withQuotes, ...row }: Row) {
  return { ...row, shows: scopeSchema.parse(shows), withQuotes: withQuotes === 1 };
}
