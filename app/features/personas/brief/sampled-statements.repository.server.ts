import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";

/** The newest people of a group whose statements are read. */
export const MOST_PEOPLE = 3000;
/** Their newest statements that are read. */
export const MOST_STATEMENTS = 2000;

const aspectsSchema = z.array(z.object({ text: z.string(), key: z.string() }));

export interface SampledStatement {
  person: string;
  kind: string;
  text: string;
  phrases: { key: string; text: string }[];
}

/**
 * What the newest members of a segment who may be quoted (or the newest other customers) said, the newest statements first:
 * a bounded number of people and of statements, however many there are.
 */
export async function selectStatements(
  db: Db,
  segmentId: string,
  group: "members" | "others",
): Promise<SampledStatement[]> {
  const members = db
    .selectFrom("segment_members")
    .select("segment_members.customer_id as id")
    .where("segment_members.segment_id", "=", segmentId)
    .orderBy("segment_members.customer_id", "desc")
    .limit(MOST_PEOPLE);
  const others = db
    .selectFrom("customers")
    .select("customers.id as id")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("segment_members as member")
            .select(sql`1`.as("one"))
            .where("member.segment_id", "=", segmentId)
            .whereRef("member.customer_id", "=", "customers.id"),
        ),
      ),
    )
    .orderBy("customers.id", "desc")
    .limit(MOST_PEOPLE);
  const rows = await db
    .selectFrom((group === "members" ? members : others).as("people"))
    .innerJoin("statements", "statements.customer_id", "people.id")
    .where("statements.kind", "in", ["pain", "goal", "praise"])
    .where(mayBeQuoted("statements.customer_id"))
    .select(["people.id as person", "statements.kind", "statements.text", "statements.aspects"])
    .orderBy("statements.id", "desc")
    .limit(MOST_STATEMENTS)
    .execute();
  return rows.map(({ aspects, ...row }) => ({ ...row, phrases: aspectsSchema.parse(JSON.parse(aspects)) }));
}
