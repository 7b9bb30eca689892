import { themeKinds } from "#app/features/themes/theme-kind.ts";
import type { Db } from "#db/client.server.ts";
import type { AskedQuestion } from "./asked-questions.ts";

/** The surveys changed last, as they are defined now. */
export async function selectDefinitions(db: Db, limit: number) {
  return db
    .selectFrom("surveys")
    .select(["id", "definition"])
    .where("status", "!=", "draft")
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Distinct members, and other customers, who answered one of these questions (at most 20) in words. */
export async function selectAnswerers(db: Db, segmentId: string, questions: readonly AskedQuestion[]) {
  const row = await answers(db, segmentId, questions)
    .select((eb) => [
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("item.customer_id").distinct().as("all"),
    ])
    .executeTakeFirstOrThrow();
  return { members: Number(row.members), others: Number(row.all) - Number(row.members) };
}

/** The themes of what they answered, the 40 that most members named. */
export async function selectAnswerThemes(db: Db, segmentId: string, questions: readonly AskedQuestion[]) {
  const rows = await answers(db, segmentId, questions)
    .innerJoin("statements", "statements.item_id", "item.id")
    .innerJoin("themes", "themes.id", "statements.theme_id")
    .where("themes.kind", "in", themeKinds)
    .where("themes.state", "!=", "muted")
    .groupBy(["themes.id", "themes.kind", "themes.name"])
    .select((eb) => [
      "themes.id as themeId",
      "themes.kind as kind",
      "themes.name as name",
      eb.fn.count("member.customer_id").distinct().as("members"),
      eb.fn.count("item.customer_id").distinct().as("all"),
      eb.fn.count("member.customer_id").as("n"),
      eb.fn.min("statements.occurred_at").as("oldest"),
      eb.fn.max("statements.occurred_at").as("newest"),
    ])
    .orderBy("members", "desc")
    .orderBy("themes.id")
    .limit(40)
    .execute();
  return rows.map(({ all, members, n, ...row }) => ({
    ...row,
    n: Number(n),
    members: Number(members),
    others: Number(all) - Number(members),
  }));
}

function answers(db: Db, segmentId: string, questions: readonly AskedQuestion[]) {
  return db
    .selectFrom("feedback_items as item")
    .leftJoin("segment_members as member", (join) =>
      join.onRef("member.customer_id", "=", "item.customer_id").on("member.segment_id", "=", segmentId),
    )
    .where("item.customer_id", "is not", null)
    .where((eb) =>
      eb.or(
        questions.map(({ surveyId, questionId }) =>
          eb.and([eb("item.survey_id", "=", surveyId), eb("item.question_id", "=", questionId)]),
        ),
      ),
    );
}
