import { sql } from "kysely";
import { z } from "zod";
import type { ListPlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { mayBeQuoted } from "#db/sql/quotable.ts";
import { clearly } from "./opposite-kind.ts";
import type { Aspect } from "./telling-aspects.ts";

const aspectsSchema = z.array(z.object({ key: z.string(), text: z.string() }));

/** What the most typical statements of a theme are about. */
export async function selectThemeAspects(db: Db, themeId: string, limit: number): Promise<Aspect[][]> {
  const rows = await db
    .selectFrom("statements")
    .select("aspects")
    .where("theme_id", "=", themeId)
    .orderBy("theme_score", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ aspects }) => aspectsSchema.parse(JSON.parse(aspects)));
}

/** What the first statements of a kind are about, whatever their theme. */
export async function selectKindAspects(db: Db, kind: string, limit: number): Promise<Aspect[][]> {
  const rows = await db
    .selectFrom("statements")
    .select("aspects")
    .where("kind", "=", kind)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ aspects }) => aspectsSchema.parse(JSON.parse(aspects)));
}

/** A kind that speaks against something, and the keys of the things it is about. */
export interface Opposition {
  kind: "pain" | "praise";
  keys: readonly string[];
}

export interface ContradictingStatement {
  statementId: string;
  customerId: string;
  kind: string;
  score: number;
  aspects: Aspect[];
}

/**
 * What members of a segment clearly say of these kinds about these things, one page by customer and statement: whoever
 * walks on never reads a member twice.
 */
export async function selectContradicting(
  db: Db,
  segmentId: string,
  oppositions: readonly Opposition[],
  after: ListPlace<string> | null,
  limit: number,
): Promise<ContradictingStatement[]> {
  if (oppositions.length === 0) return [];
  const rows = await db
    .selectFrom("segment_members as member")
    .innerJoin("statements", "statements.customer_id", "member.customer_id")
    .select([
      "statements.id as statementId",
      "member.customer_id as customerId",
      "statements.kind as kind",
      "statements.kind_score as score",
      "statements.aspects as aspects",
    ])
    .where("member.segment_id", "=", segmentId)
    .where((eb) => eb.or(oppositions.map(isAbout)))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("member.customer_id", "statements.id"), ">", tuple(after?.value ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("member.customer_id")
    .orderBy("statements.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, aspects: aspectsSchema.parse(JSON.parse(row.aspects)) }));
}

function isAbout({ kind, keys }: Opposition) {
  const { score, feeling } = clearly[kind];
  const feels =
    kind === "praise"
      ? sql`statements.sentiment >= cast(${feeling} as double precision)`
      : sql`statements.sentiment <= cast(${feeling} as double precision)`;
  const named = keys.map((key) => {
    const written = `"key":${JSON.stringify(key)}`.replace(/[\\%_]/g, "\\$&");
    return sql`statements.aspects like ${`%${written}%`} escape '\\'`;
  });
  return sql<boolean>`(statements.kind = ${kind} and statements.kind_score >= cast(${score} as double precision)
    and ${feels} and (${sql.join(named, sql` or `)}))`;
}

export interface QuotableStatement {
  statementId: string;
  itemId: string;
  text: string;
  kind: string;
  occurredAt: string;
  source: string;
  customerId: string;
  customerName: string | null;
  companyName: string | null;
}

/** Those of some statements (at most 500) whose speakers may be quoted, with what is needed to leave names out. */
export async function selectQuotableStatements(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, QuotableStatement>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("statements")
    .innerJoin("customers", "customers.id", "statements.customer_id")
    .leftJoin("companies", "companies.id", "customers.company_id")
    .select([
      "statements.id as statementId",
      "statements.item_id as itemId",
      "statements.text as text",
      "statements.kind as kind",
      "statements.occurred_at as occurredAt",
      "statements.source as source",
      "customers.id as customerId",
      "customers.name as customerName",
      "companies.name as companyName",
    ])
    .where(isAnyOf(db, "statements.id", ids))
    .where(mayBeQuoted("statements.customer_id"))
    .execute();
  return new Map(rows.map((row) => [row.statementId, row]));
}
