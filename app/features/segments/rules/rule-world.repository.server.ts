import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import type { RuleQuestion } from "./checks/rule-world.ts";

/** As much of a survey's definition as rules ask about; other parts of it may change without breaking a rule. */
const definitionSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      type: z.string(),
      options: z
        .array(z.object({ id: z.string(), label: z.string() }))
        .optional()
        .catch(undefined),
    }),
  ),
});

export interface RuleSurvey {
  id: string;
  title: string;
  questions: RuleQuestion[];
}

/** The surveys changed last, at most `limit`, and those whose ids are given (at most 200). */
export async function selectRuleSurveys(
  db: Db,
  ids: readonly string[],
  limit: number,
): Promise<RuleSurvey[]> {
  const columns = ["id", "title", "definition"] as const;
  const named =
    ids.length === 0
      ? []
      : await db
          .selectFrom("surveys")
          .select(columns)
          .where(isAnyOf(db, "id", ids))
          .limit(200)
          .execute();
  const recent =
    limit === 0
      ? []
      : await db.selectFrom("surveys").select(columns).orderBy("updated_at", "desc").limit(limit).execute();
  const known = new Set(named.map(({ id }) => id));
  return [...named, ...recent.filter(({ id }) => !known.has(id))].map(({ definition, ...survey }) => ({
    ...survey,
    questions: definitionSchema
      .parse(JSON.parse(definition))
      .questions.map((question) => ({ ...question, options: question.options ?? [] })),
  }));
}

/** The id and rule of every segment as stored, at most `limit`. */
export async function selectRules(db: Db, limit: number) {
  return db.selectFrom("segments").select(["id", "name", "rule"]).orderBy("name").limit(limit).execute();
}

/** What customers are asked to agree to; at most 50. */
export async function selectPurposes(db: Db) {
  return db
    .selectFrom("consent_purposes")
    .select(["id", "name"])
    .where("retired_at", "is", null)
    .orderBy("created_at")
    .limit(50)
    .execute();
}
