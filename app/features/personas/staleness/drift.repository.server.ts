import type { Db } from "#db/client.server.ts";

/** How many lines of a persona held on a day. */
export interface DriftPoint {
  /** Such as 2026-11-26. */
  day: string;
  holding: number;
  moved: number;
  untold: number;
  members: number;
  speakers: number;
  /** 0 to 1; null without lines on themes. */
  themeDivergence: number | null;
  /** Counted when the day was over: what was said until then, by today's members. */
  lookedBack: boolean;
}

/** Ten years by month, a year by week, a quarter by day, and some to spare. */
const MOST_POINTS = 300;

const columns = [
  "persona_id as personaId",
  "day",
  "holding",
  "moved",
  "untold",
  "members",
  "speakers",
  "theme_divergence as themeDivergence",
  "looked_back as lookedBack",
] as const;

/** The points of one persona in order of time. */
export async function selectPoints(db: Db, personaId: string): Promise<DriftPoint[]> {
  const rows = await db
    .selectFrom("persona_drift")
    .select(columns)
    .where("persona_id", "=", personaId)
    .orderBy("day", "desc")
    .limit(MOST_POINTS)
    .execute();
  return rows
    .map(({ lookedBack, personaId: _, ...row }) => ({ ...row, lookedBack: lookedBack === 1 }))
    .reverse();
}

/** The latest point of each persona, by the persona's id. */
export async function selectLatestPoints(db: Db): Promise<Map<string, DriftPoint>> {
  const rows = await db
    .selectFrom("persona_drift")
    .select(columns)
    .where(({ eb, selectFrom }) =>
      eb(
        "day",
        "=",
        selectFrom("persona_drift as later")
          .select((later) => later.fn.max("later.day").as("last"))
          .whereRef("later.persona_id", "=", "persona_drift.persona_id"),
      ),
    )
    .limit(100)
    .execute();
  return new Map(
    rows.map(({ personaId, lookedBack, ...row }) => [personaId, { ...row, lookedBack: lookedBack === 1 }]),
  );
}

/** Keeps a point in place of another one of the same day. Takes a transaction. */
export async function upsertPoint(trx: Db, personaId: string, point: DriftPoint): Promise<void> {
  const { day, holding, moved, untold, members, speakers } = point;
  const values = {
    ...{ holding, moved, untold, members, speakers },
    theme_divergence: point.themeDivergence,
    looked_back: point.lookedBack ? 1 : 0,
  };
  await trx
    .insertInto("persona_drift")
    .values({ persona_id: personaId, day, ...values })
    .onConflict((conflict) => conflict.columns(["persona_id", "day"]).doUpdateSet(values))
    .execute();
}

/** Removes the points of some days (at most 300). Takes a transaction. */
export async function deletePoints(trx: Db, personaId: string, days: readonly string[]): Promise<void> {
  if (days.length === 0) return;
  await trx
    .deleteFrom("persona_drift")
    .where("persona_id", "=", personaId)
    .where("day", "in", days)
    .execute();
}
