import { isStale } from "#app/features/attributes/attribute-value.ts";
import { listAttributes, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import type { AnswerValue } from "#app/features/surveys/answers/answer-value.ts";
import { knownAnswer } from "#app/features/surveys/answers/known-answer.ts";
import { usedAttributes } from "#app/features/surveys/logic/used-attributes.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";

/** What is known of a customer that a survey can use. */
export interface KnownOfCustomer {
  /** Values that its conditions and texts look at, by attribute id. */
  attributes: Record<string, string>;
  /** Fresh answers to questions that need not be asked or only confirmed, by question id. */
  known: Record<string, AnswerValue>;
}

export const nobodyKnown: KnownOfCustomer = { attributes: {}, known: {} };

/**
 * What the profile of a customer already answers, for a personal link. A value counts for a question as long as it is
 * fresh by the question's own days, or else by the attribute's; `now` is ISO text. Reads nothing for a survey that
 * uses no attribute.
 */
export async function knownAnswers(
  db: Db,
  survey: Survey,
  customerId: string,
  now = nowIso(),
): Promise<KnownOfCustomer> {
  const used = usedAttributes(survey);
  if (used.size === 0) return nobodyKnown;
  const values = new Map<string, { text: string; learntAt: string }>();
  for (const value of await listValuesOf(db, { customerId })) {
    // The newest comes first; one that was superseded does not lead.
    const leads = value.supersededAt === null && !values.has(value.attributeId);
    if (leads && used.has(value.attributeId)) values.set(value.attributeId, value);
  }
  const freshDays = new Map(
    (await listAttributes(db)).map((attribute) => [attribute.id, attribute.freshDays]),
  );
  const known: Record<string, AnswerValue> = {};
  for (const question of survey.questions) {
    if (question.ifKnown === "ask" || question.purpose.kind !== "attribute") continue;
    const value = values.get(question.purpose.attributeId);
    if (value === undefined) continue;
    const days = question.freshDays ?? freshDays.get(question.purpose.attributeId) ?? null;
    const answer = isStale(value.learntAt, days, now) ? null : knownAnswer(question, value.text);
    if (answer !== null) known[question.id] = answer;
  }
  return { attributes: Object.fromEntries([...values].map(([id, { text }]) => [id, text])), known };
}
