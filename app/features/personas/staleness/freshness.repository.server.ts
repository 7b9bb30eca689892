import type { TodaysNumbers } from "#app/engines/personas/drift/drift.ts";
import type { Db } from "#db/client.server.ts";
import { type Confirmation, type ConfirmationKind, todaysNumbersSchema } from "./freshness.schema.ts";

/** A persona has at most 400 lines, 100 personas exist at most. */
const MOST_LINES = 400;
const MOST_PERSONAS = 100;

export interface PersonaFreshness {
  personaId: string;
  confirmed: Confirmation | null;
  reviewAskedAt: string | null;
}

export interface LineFreshness {
  lineId: string;
  today: TodaysNumbers | null;
  countedAt: string | null;
  movedSince: string | null;
  confirmed: Confirmation | null;
}

interface ConfirmedColumns {
  confirmedAt: string | null;
  confirmedHow: string | null;
  confirmedBy: string | null;
}

const kinds: ReadonlyMap<string, ConfirmationKind> = new Map([
  ["regenerated", "regenerated"],
  ["reviewed", "reviewed"],
  ["still-true", "still-true"],
  ["todays-numbers", "todays-numbers"],
]);

function toConfirmation({ confirmedAt, confirmedHow, confirmedBy }: ConfirmedColumns): Confirmation | null {
  const how = kinds.get(confirmedHow ?? "");
  return confirmedAt === null || how === undefined ? null : { at: confirmedAt, how, by: confirmedBy };
}

const confirmedColumns = [
  "confirmed_at as confirmedAt",
  "confirmed_how as confirmedHow",
  "confirmed_by as confirmedBy",
] as const;

/** What is kept of personas' freshness, of one or of all; a persona nobody confirmed has none. */
export async function selectFreshness(db: Db, personaId?: string): Promise<PersonaFreshness[]> {
  const rows = await db
    .selectFrom("persona_freshness")
    .select(["persona_id as personaId", "review_asked_at as reviewAskedAt", ...confirmedColumns])
    .$if(personaId !== undefined, (query) => query.where("persona_id", "=", personaId ?? ""))
    .limit(MOST_PERSONAS)
    .execute();
  return rows.map((row) => ({
    personaId: row.personaId,
    reviewAskedAt: row.reviewAskedAt,
    confirmed: toConfirmation(row),
  }));
}

/** What is kept of the freshness of a persona's lines. */
export async function selectLineFreshness(db: Db, personaId: string): Promise<LineFreshness[]> {
  const rows = await db
    .selectFrom("persona_line_freshness")
    .select([
      "line_id as lineId",
      "today",
      "counted_at as countedAt",
      "moved_since as movedSince",
      ...confirmedColumns,
    ])
    .where("persona_id", "=", personaId)
    .limit(MOST_LINES)
    .execute();
  return rows.map((row) => ({
    lineId: row.lineId,
    today: row.today === null ? null : todaysNumbersSchema.parse(JSON.parse(row.today)),
    countedAt: row.countedAt,
    movedSince: row.movedSince,
    confirmed: toConfirmation(row),
  }));
}

/** Keeps what the lines of a persona count today. Takes a transaction. */
export async function replaceCounts(
  trx: Db,
  personaId: string,
  at: string,
  counts: readonly { lineId: string; today: TodaysNumbers | null; movedSince: string | null }[],
): Promise<void> {
  if (counts.length === 0) return;
  await trx
    .insertInto("persona_line_freshness")
    .values(
      counts.map(({ lineId, today, movedSince }) => ({
        line_id: lineId,
        persona_id: personaId,
        today: today === null ? null : JSON.stringify(today),
        counted_at: at,
        moved_since: movedSince,
        confirmed_at: null,
        confirmed_how: null,
        confirmed_by: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column("line_id").doUpdateSet((eb) => ({
        today: eb.ref("excluded.today"),
        counted_at: eb.ref("excluded.counted_at"),
        moved_since: eb.ref("excluded.moved_since"),
      })),
    )
    .execute();
}

/** Notes that a person confirmed a line. Takes a transaction. */
export async function upsertLineConfirmed(
  trx: Db,
  personaId: string,
  lineId: string,
  confirmation: Confirmation,
): Promise<void> {
  const confirmed = confirmedValues(confirmation);
  await trx
    .insertInto("persona_line_freshness")
    .values({
      line_id: lineId,
      persona_id: personaId,
      today: null,
      counted_at: null,
      moved_since: null,
      ...confirmed,
    })
    .onConflict((conflict) => conflict.column("line_id").doUpdateSet(confirmed))
    .execute();
}

/** Notes that a person confirmed a persona with all its lines. Takes a transaction. */
export async function upsertConfirmed(trx: Db, personaId: string, confirmation: Confirmation): Promise<void> {
  const confirmed = confirmedValues(confirmation);
  await trx
    .insertInto("persona_freshness")
    .values({ persona_id: personaId, review_asked_at: null, ...confirmed })
    .onConflict((conflict) => conflict.column("persona_id").doUpdateSet(confirmed))
    .execute();
}

/** Notes that a review was asked for. Takes a transaction. */
export async function upsertReviewAsked(trx: Db, personaId: string, at: string): Promise<void> {
  await trx
    .insertInto("persona_freshness")
    .values({
      persona_id: personaId,
      review_asked_at: at,
      confirmed_at: null,
      confirmed_how: null,
      confirmed_by: null,
    })
    .onConflict((conflict) => conflict.column("persona_id").doUpdateSet({ review_asked_at: at }))
    .execute();
}

function confirmedValues({ at, how, by }: Confirmation) {
  return { confirmed_at: at, confirmed_how: how, confirmed_by: by };
}
