import { z } from "zod";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type SegmentRule, segmentRuleSchema } from "./segment-rule.ts";

const traitsSchema = z.array(z.object({ text: z.string(), share: z.number(), othersShare: z.number() }));

export interface Suggestion {
  id: string;
  name: string;
  rule: SegmentRule;
  size: number;
  precision: number;
  recall: number;
  /** What sets the group apart, with its share (0 to 1) and the other customers'. */
  traits: z.infer<typeof traitsSchema>;
  suggestedAt: string;
}

export async function selectSuggestions(db: Db): Promise<Suggestion[]> {
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
      "suggested_at as suggestedAt",
    ])
    .orderBy("position")
    .limit(10)
    .execute();
  return rows.map((row) => ({
    ...row,
    rule: segmentRuleSchema.parse(JSON.parse(row.rule)),
    traits: traitsSchema.parse(JSON.parse(row.traits)),
  }));
}

/** Puts the groups found now in the place of those found before. */
export async function replaceSuggestions(
  trx: Db,
  suggestions: readonly Omit<Suggestion, "id">[],
): Promise<void> {
  await trx.deleteFrom("segment_suggestions").execute();
  if (suggestions.length === 0) return;
  await trx
    .insertInto("segment_suggestions")
    .values(
      suggestions.map((suggestion, position) => ({
        id: newId(),
        position,
        name: suggestion.name,
        rule: JSON.stringify(suggestion.rule),
        size: suggestion.size,
        rule_precision: suggestion.precision,
        rule_recall: suggestion.recall,
        traits: JSON.stringify(suggestion.traits),
        suggested_at: suggestion.suggestedAt,
      })),
    )
    .execute();
}
