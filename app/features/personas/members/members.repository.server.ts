import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type StoredReason, storedReasonsSchema } from "./membership-model.schema.ts";

export interface MemberScore {
  personaId: string;
  customerId: string;
  /** Thousandths. */
  score: number;
  known: number;
  inSegment: boolean;
  reasons: StoredReason[];
  run: number;
}

/** Puts the scores of some customers (at most 500) in the place of what they had; leaves out who is gone. */
export async function replaceScores(
  trx: Db,
  customerIds: readonly string[],
  scores: readonly MemberScore[],
): Promise<void> {
  await trx
    .deleteFrom("persona_members")
    .where(isAnyOf(trx, "customer_id", customerIds))
    .execute();
  const there = await trx
    .selectFrom("customers")
    .select("id")
    .where(isAnyOf(trx, "id", customerIds))
    .execute();
  const ids = new Set(there.map(({ id }) => id));
  const rows = scores.flatMap((score) =>
    ids.has(score.customerId)
      ? [
          {
            persona_id: score.personaId,
            customer_id: score.customerId,
            score: score.score,
            known: score.known,
            in_segment: score.inSegment ? 1 : 0,
            reasons: JSON.stringify(score.reasons),
            run: score.run,
          },
        ]
      : [],
  );
  if (rows.length > 0) await insertRows(trx, "persona_members", rows);
}

const columns = [
  "persona_members.persona_id as personaId",
  "persona_members.customer_id as customerId",
  "persona_members.score as score",
  "persona_members.known as known",
  "persona_members.in_segment as inSegment",
  "persona_members.reasons as reasons",
  "persona_members.run as run",
] as const;

interface Row extends Omit<MemberScore, "inSegment" | "reasons"> {
  inSegment: number;
  reasons: string;
}

function readRow<Stored extends Row>({ inSegment, reasons, ...row }: Stored) {
  return {
    ...row,
    inSegment: inSegment === 1,
    reasons: storedReasonsSchema.parse(JSON.parse(reasons)),
  };
}

/** Which of a persona's scored customers: those in its segment or not, from the best or from the worst, within bounds. */
export interface MemberFilter {
  inSegment: boolean;
  order: "best" | "worst";
  /** Thousandths, both included. */
  from: number;
  to: number;
}

/** A page of a persona's scored customers in the order of their scores. */
export async function selectMemberPage(
  db: Db,
  personaId: string,
  { inSegment, order, from, to }: MemberFilter,
  after: ListPlace<number> | null,
  limit: number,
) {
  const direction = order === "best" ? "desc" : "asc";
  const rows = await db
    .selectFrom("persona_members")
    .innerJoin("customers", "customers.id", "persona_members.customer_id")
    .select([
      ...columns,
      "customers.name as name",
      "customers.email as email",
      "customers.external_id as externalId",
    ])
    .where("persona_members.persona_id", "=", personaId)
    .where("persona_members.in_segment", "=", inSegment ? 1 : 0)
    .where("persona_members.score", ">=", from)
    .where("persona_members.score", "<=", to)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("persona_members.score", "persona_members.customer_id"),
          order === "best" ? "<" : ">",
          tuple(after?.value ?? 0, after?.id ?? ""),
        ),
      ),
    )
    .orderBy("persona_members.score", direction)
    .orderBy("persona_members.customer_id", direction)
    .limit(limit)
    .execute();
  return rows.map(readRow);
}

/** How many of a persona's scored customers a filter holds. */
export async function countMembers(
  db: Db,
  personaId: string,
  filter: Omit<MemberFilter, "order">,
): Promise<number> {
  const { count } = await db
    .selectFrom("persona_members")
    .where("persona_id", "=", personaId)
    .where("in_segment", "=", filter.inSegment ? 1 : 0)
    .where("score", ">=", filter.from)
    .where("score", "<=", filter.to)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How one customer fits every persona, the best first. */
export async function selectScoresOf(db: Db, customerId: string) {
  const rows = await db
    .selectFrom("persona_members")
    .innerJoin("personas", "personas.id", "persona_members.persona_id")
    .select([
      ...columns,
      "personas.name as name",
      "personas.summary as summary",
      "personas.portrait_seed as portraitSeed",
    ])
    .where("persona_members.customer_id", "=", customerId)
    .orderBy("persona_members.score", "desc")
    .orderBy("personas.name")
    .limit(100)
    .execute();
  return rows.map(readRow);
}

/** Removes the scores of a persona that is not scored any more; at most `limit`, and says how many. */
export async function deleteScoresOf(trx: Db, personaId: string, limit: number): Promise<number> {
  const rows = await trx
    .selectFrom("persona_members")
    .select("customer_id as id")
    .where("persona_id", "=", personaId)
    .limit(limit)
    .execute();
  if (rows.length === 0) return 0;
  await trx
    .deleteFrom("persona_members")
    .where("persona_id", "=", personaId)
    .where(
      isAnyOf(
        trx,
        "customer_id",
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  return rows.length;
}
