import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { conditionSchema } from "./rules/condition.schema.ts";
import { type SegmentRule, segmentRuleSchema } from "./segment-rule.ts";

const effectSchema = z.object({ effect: z.number(), low: z.number(), high: z.number() });

const traitSchema = z.object({
  condition: conditionSchema,
  members: z.number(),
  membersKnown: z.number(),
  others: z.number(),
  othersKnown: z.number(),
  /** Cohen's h. */
  size: effectSchema,
  /** The difference of the shares, −1 to 1. */
  gap: effectSchema,
});

const stabilitySchema = z.object({
  mean: z.number(),
  low: z.number(),
  dissolved: z.number(),
  resamples: z.number(),
});

export interface Suggestion {
  id: string;
  name: string;
  rule: SegmentRule;
  /** Customers in the group. */
  size: number;
  /** Of those the rule finds the share in the group, and of the group the share it finds; 0 to 1. */
  precision: number;
  recall: number;
  traits: z.infer<typeof traitSchema>[];
  stability: z.infer<typeof stabilitySchema>;
  suggestedAt: string;
}

const outcomes = ["groups", "no-clear-groups", "too-few-customers", "too-little-known"] as const;

const lookDetailSchema = z.object({
  /** The suggestions of this look, the largest group first. */
  suggestionIds: z.array(z.string()),
  customers: z.number(),
  sampled: z.number(),
  /** Features that could be used. */
  used: z.number(),
  /** Customers who are in no group clearly. */
  unplaced: z.number(),
  /** 0 to 1: how sharply customers fall into groups, and how sharply they would by degrees only; null where nothing was tested. */
  crispness: z.number().nullable(),
  crowdMean: z.number().nullable(),
});

export interface Look extends z.infer<typeof lookDetailSchema> {
  outcome: (typeof outcomes)[number];
  lookedAt: string;
}

const THE_LOOK = 1;

/** How the last finished look for groups ended; undefined while nobody looked. */
export async function selectLook(db: Db): Promise<Look | undefined> {
  const row = await db
    .selectFrom("segment_suggestion_looks")
    .select(["outcome", "detail", "looked_at as lookedAt"])
    .where("id", "=", THE_LOOK)
    .executeTakeFirst();
  return (
    row && {
      ...lookDetailSchema.parse(JSON.parse(row.detail)),
      outcome: z.enum(outcomes).parse(row.outcome),
      lookedAt: row.lookedAt,
    }
  );
}

export async function saveLook(trx: Db, { outcome, lookedAt, ...detail }: Look): Promise<void> {
  const values = { outcome, detail: JSON.stringify(detail), looked_at: lookedAt };
  await trx
    .insertInto("segment_suggestion_looks")
    .values({ id: THE_LOOK, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
}

/** These suggestions, at most ten, the largest first. */
export async function selectSuggestions(db: Db, ids: readonly string[]): Promise<Suggestion[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("segment_suggestions")
    .select([
      "id",
      "name",
      "rule",
      "size",
      "rule_precision as precision",
      "rule_recall as recall",
      "traits",
      "stability",
      "suggested_at as suggestedAt",
    ])
    .where("id", "in", ids)
    .orderBy("position")
    .limit(10)
    .execute();
  return rows.map((row) => ({
    ...row,
    rule: segmentRuleSchema.parse(JSON.parse(row.rule)),
    traits: z.array(traitSchema).parse(JSON.parse(row.traits)),
    stability: stabilitySchema.parse(JSON.parse(row.stability)),
  }));
}

export async function insertSuggestions(trx: Db, suggestions: readonly Suggestion[]): Promise<void> {
  await insertRows(
    trx,
    "segment_suggestions",
    suggestions.map((suggestion, position) => ({ id: suggestion.id, position, ...stored(suggestion) })),
  );
}

export async function updateSuggestion(trx: Db, suggestion: Suggestion): Promise<void> {
  await trx
    .updateTable("segment_suggestions")
    .set(stored(suggestion))
    .where("id", "=", suggestion.id)
    .execute();
}

function stored({ name, rule, size, precision, recall, traits, stability, suggestedAt }: Suggestion) {
  return {
    name,
    rule: JSON.stringify(rule),
    size,
    rule_precision: precision,
    rule_recall: recall,
    traits: JSON.stringify(traits),
    stability: JSON.stringify(stability),
    suggested_at: suggestedAt,
  };
}
