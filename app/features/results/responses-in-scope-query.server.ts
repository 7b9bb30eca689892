import { type RawBuilder, sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import { NO_ENDING, narrowedBy, type ResultsFilter } from "./results-filter.ts";

/** Which responses of a survey results are made of. */
export interface Scope {
  surveyId: string;
  filter: ResultsFilter;
}

/**
 * The ids of the responses in scope: complete ones that were not set aside, unless the filter says otherwise. An ending
 * also shows those who were screened out there.
 */
export function responsesInScope(db: Db, { surveyId, filter }: Scope) {
  const { segment, language, channel, from, to, ending, version, theme } = filter;
  let query = db.selectFrom("responses").where("responses.survey_id", "=", surveyId);
  query =
    ending === null
      ? query.where("responses.status", "=", "complete")
      : query.where("responses.status", "in", ["complete", "screened-out", "over-quota"]);
  if (!filter.setAside) query = query.where("responses.set_aside", "=", 0);
  if (language !== null) query = query.where("responses.language", "=", language);
  if (channel !== null) query = query.where("responses.channel", "=", channel);
  if (version !== null) query = query.where("responses.survey_version", "=", version);
  if (ending === NO_ENDING) query = query.where("responses.ending_id", "is", null);
  else if (ending !== null) query = query.where("responses.ending_id", "=", ending);
  if (from !== null) query = query.where("responses.submitted_at", ">=", from);
  // Every moment of a day is a text that begins with it; "~" sorts behind all that may follow.
  if (to !== null) query = query.where("responses.submitted_at", "<=", `${to}~`);
  if (segment !== null) {
    query = query.where("responses.customer_id", "in", (eb) =>
      eb
        .selectFrom("segment_members")
        .select("segment_members.customer_id")
        .where("segment_members.segment_id", "=", segment),
    );
  }
  if (theme !== null) {
    query = query.where("responses.id", "in", (eb) =>
      eb
        .selectFrom("statements")
        .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
        .select(sql<string>`feedback_items.response_id`.as("response_id"))
        .where("statements.theme_id", "=", theme)
        .where("feedback_items.survey_id", "=", surveyId)
        .where("feedback_items.response_id", "is not", null),
    );
  }
  return query;
}

/** The answers of the responses in scope. */
export function answersInScope(db: Db, scope: Scope) {
  const answers = db.selectFrom("answers").where("answers.survey_id", "=", scope.surveyId);
  if (narrowedBy(scope.filter).length > 0) {
    return answers.where("answers.response_id", "in", responsesInScope(db, scope).select("responses.id"));
  }
  // Most responses count, so the few others are left out: their index holds nothing but them.
  return answers.where("answers.response_id", "not in", (eb) =>
    eb
      .selectFrom("responses")
      .select("responses.id")
      .where("responses.survey_id", "=", scope.surveyId)
      .where(uncounted)
      .$if(scope.filter.setAside, (query) => query.where("responses.status", "<>", "complete")),
  );
}

// Word for word the condition of the index responses_uncounted.
const uncounted: RawBuilder<boolean> = sql`(set_aside = 1 or status <> 'complete')`;
