import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import { listAttributes, recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { recordAgreements } from "#app/features/consents/consents.service.server.ts";
import { type RecordedEvent, recordEvents } from "#app/features/customers/customers.service.server.ts";
import { type RecordedFeedback, recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { answerToRows } from "#app/features/surveys/answers/answer-rows.ts";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { newIdLike } from "#app/lib/ids.ts";
import type { RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { withoutHeldTexts } from "../anonymous/held-texts.server.ts";
import { insertAnswers, type NewAnswerRow } from "../responses.repository.server.ts";
import type { ResponseEffects } from "./response-effects.ts";

/** A response whose own row is written; what follows from it is not yet. */
export interface StoredResponse {
  id: string;
  customerId: string | null;
  submittedAt: string;
  answers: Answers;
  effects: ResponseEffects;
}

/** What was written beside the answers. */
export interface Consequences {
  feedback: RecordedFeedback[];
  events: RecordedEvent[];
  values: RecordChange[];
}

/**
 * Writes what follows from responses (at most 500) of one survey in the caller's transaction: their answers, the
 * profile values of known customers, a feedback item for each open text, and the job that counts anew what is
 * known about those customers. A value that its attribute does not take stays with the answer alone. Items and events
 * of a response that is written again are updated.
 */
export async function storeConsequences(
  trx: Db,
  survey: { id: string; title: string },
  responses: readonly StoredResponse[],
  { importId = null, readAfterMs = 0 }: { importId?: string | null; readAfterMs?: number } = {},
): Promise<Consequences> {
  await insertAnswers(
    trx,
    responses.flatMap((response) => answerRows(survey.id, response)),
  );
  return storeEffects(trx, survey, responses, { importId, readAfterMs });
}

/** The same for responses whose answers are stored: what they mean outside of themselves. */
export async function storeEffects(
  trx: Db,
  survey: { id: string; title: string },
  responses: readonly StoredResponse[],
  { importId = null, readAfterMs = 0 }: { importId?: string | null; readAfterMs?: number } = {},
): Promise<Consequences> {
  const values = await recordAttributes(trx, survey, responses);
  await recordAgreed(trx, survey, responses);
  const events = await recordRatings(trx, survey, responses, importId);
  const feedback = await storeTexts(trx, survey, await withoutHeldTexts(trx, survey.id, responses), {
    importId,
    readAfterMs,
  });
  const customerIds = [...new Set(responses.flatMap(({ customerId }) => customerId ?? []))];
  if (customerIds.length > 0) await enqueue(trx, refreshProfiles, { customerIds });
  return { feedback, events, values };
}

/** A feedback item for each open text of responses; one that there is already is updated. */
export async function storeTexts(
  trx: Db,
  survey: { id: string; title: string },
  responses: readonly StoredResponse[],
  { importId = null, readAfterMs = 0 }: { importId?: string | null; readAfterMs?: number } = {},
): Promise<RecordedFeedback[]> {
  const items = responses.flatMap((response) =>
    response.effects.texts.map(({ questionId, text }) => ({
      source: "survey" as const,
      channel: survey.title,
      externalId: `${response.id}:${questionId}`,
      customerId: response.customerId,
      occurredAt: response.submittedAt,
      title: "",
      body: text,
      rating: null,
      ratingScale: null,
      responseId: response.id,
      questionId,
      surveyId: survey.id,
      importId,
    })),
  );
  const feedback: RecordedFeedback[] = [];
  for (let start = 0; start < items.length; start += 500)
    feedback.push(...(await recordFeedback(trx, items.slice(start, start + 500), { readAfterMs })));
  return feedback;
}

/** The rows that hold the answers of one response. */
export function answerRows(
  surveyId: string,
  response: Pick<StoredResponse, "id" | "answers">,
): NewAnswerRow[] {
  return Object.entries(response.answers).flatMap(([questionId, answer]) =>
    answer === null
      ? []
      : answerToRows(answer).map((row) => ({
          id: newIdLike(response.id),
          response_id: response.id,
          survey_id: surveyId,
          question_id: questionId,
          part: row.part,
          value_text: row.valueText,
          value_number: row.valueNumber,
          position: row.position,
        })),
  );
}

async function recordAttributes(
  trx: Db,
  survey: { id: string; title: string },
  responses: readonly StoredResponse[],
): Promise<RecordChange[]> {
  if (!responses.some(({ customerId, effects }) => customerId !== null && effects.attributes.length > 0))
    return [];
  const attributes = new Map((await listAttributes(trx)).map((attribute) => [attribute.id, attribute]));
  const values = responses.flatMap(({ id, customerId, submittedAt, effects }) =>
    effects.attributes.flatMap(({ attributeId, text }) => {
      const attribute = attributes.get(attributeId);
      if (customerId === null || attribute === undefined) return [];
      const value = parseAttributeValue(attribute, text);
      if (!value.ok) return [];
      const source = { type: "survey" as const, id, label: survey.title };
      return [{ attributeId, subject: { customerId }, value, source, learntAt: submittedAt }];
    }),
  );
  const changes: RecordChange[] = [];
  for (let start = 0; start < values.length; start += 2000) {
    changes.push(...(await recordAttributeValues(trx, values.slice(start, start + 2000))).changes);
  }
  return changes;
}

/** What is agreed to in an answer is noted as said then; a box left empty says nothing. */
async function recordAgreed(
  trx: Db,
  survey: { id: string; title: string },
  responses: readonly StoredResponse[],
): Promise<void> {
  const said = responses.flatMap(({ id, customerId, submittedAt, effects }) =>
    effects.consents.flatMap((purposeId) =>
      customerId === null ? [] : [{ customerId, purposeId, at: submittedAt, responseId: id }],
    ),
  );
  if (said.length > 0) await recordAgreements(trx, said, survey.title);
}

/** A rating is an event of the customer; from recommendations the profile takes the latest. */
async function recordRatings(
  trx: Db,
  survey: { id: string },
  responses: readonly StoredResponse[],
  importId: string | null,
): Promise<RecordedEvent[]> {
  const events = responses.flatMap(({ id, customerId, submittedAt, effects }) =>
    effects.ratings.flatMap(({ questionId, type, rating, scale }) =>
      customerId === null
        ? []
        : [
            {
              customerId,
              type,
              occurredAt: submittedAt,
              // A recommendation has one scale everywhere.
              detail: { score: rating, surveyId: survey.id, ...(type === "nps" ? {} : { scale }) },
              externalId: `${id}:${questionId}`,
              importId,
            },
          ],
    ),
  );
  const recorded: RecordedEvent[] = [];
  for (let start = 0; start < events.length; start += 500)
    recorded.push(...(await recordEvents(trx, events.slice(start, start + 500))));
  return recorded;
}
