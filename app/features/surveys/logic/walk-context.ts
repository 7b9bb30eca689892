import type { AnswerValue } from "../answers/answer-value.ts";
import type { Survey } from "../survey.schema.ts";

/*
 * Everything in this folder is pure and runs in the script of the public page as well as on the server: no schema
 * library, nothing of the server, plain values that JSON can carry.
 */

/** What of a survey decides the path through it. */
export type WalkedSurvey = Pick<
  Survey,
  "questions" | "jumps" | "endings" | "ending" | "quotas" | "scores" | "look"
>;

/** What a path depends on beside the answers. */
export interface WalkContext {
  /** Values of hidden fields by question id; signed ones only with our signature. */
  hidden: Readonly<Record<string, string>>;
  /** Known values of the customer behind a personal link, as texts by attribute id. */
  attributes: Readonly<Record<string, string>>;
  /** Fresh known values as answers, by the id of the question that fills their attribute and need not be asked. */
  known: Readonly<Record<string, AnswerValue>>;
  /** Ids of the quotas that take nobody any more. */
  fullQuotas: readonly string[];
  /** From which random orders are made; 32 bits, the same for a respondent on every view. */
  seed: number;
}

/** Of somebody on an open link of whom nothing is known. */
export const nothingKnown: WalkContext = { hidden: {}, attributes: {}, known: {}, fullQuotas: [], seed: 0 };

/** A value of a record by a key that came from elsewhere; never one of a prototype. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
