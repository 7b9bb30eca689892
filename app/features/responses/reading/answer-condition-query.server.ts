import { type RawBuilder, sql } from "kysely";
import type { AnswerCondition } from "./response-filter.ts";

/** Whether a row of `answers` is among those that a filter means. */
export function conditionSql(condition: AnswerCondition): RawBuilder<boolean> {
  switch (condition.kind) {
    case "answered":
      return sql<boolean>`answers.position = 0`;
    case "text":
      return sql<boolean>`answers.value_text = ${condition.text}`;
    case "prefix":
      // Not `like`: no character of the prefix may have a meaning of its own.
      return sql<boolean>`substr(answers.value_text, 1, ${sql.lit(condition.prefix.length)}) = ${condition.prefix}`;
    case "range": {
      const upper = sql.raw(condition.includesTo ? "<=" : "<");
      return sql<boolean>`answers.value_number >= ${condition.from} and answers.value_number ${upper} ${condition.to}`;
    }
  }
}
