import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  insertAnswers,
  insertResponses,
  selectIdsByKey,
  selectKnownCustomers,
  selectSurveyState,
} from "../responses.repository.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import { answerRows, type StoredResponse, storeConsequences } from "../submitting/store-responses.server.ts";
import { type NewResponse, type Recordable, readRecorded } from "./recorded-response.ts";

export type { NewResponse } from "./recorded-response.ts";

export interface RecordedResponses {
  recorded: number;
  /** Known by their key from before. */
  unchanged: number;
  /** Not recorded, with the reason. */
  rejected: { idempotencyKey: string; reason: string }[];
}

const BATCH = 100;

/**
 * Records many responses to the published version of a survey, checked like any other, 100 a transaction.
 * A wrong one is rejected with its reason and does not stop the others; running it again adds nothing.
 */
export async function recordResponses(
  db: Db,
  surveyId: string,
  responses: readonly NewResponse[],
): Promise<RecordedResponses> {
  const state = await selectSurveyState(db, surveyId);
  if (!state) throw new NotFoundError("There is no survey with this id.");
  if (state.version === null) throw new ConflictError("Publish the survey before responses are recorded.");
  const survey = { id: surveyId, title: state.title, version: state.version };
  const definition = await getSurveyVersion(db, surveyId, state.version);
  const total: RecordedResponses = { recorded: 0, unchanged: 0, rejected: [] };
  for (let start = 0; start < responses.length; start += BATCH) {
    const batch = responses.slice(start, start + BATCH);
    const result = await db.transaction().execute((trx) => recordBatch(trx, survey, definition, batch));
    total.recorded += result.recorded;
    total.unchanged += result.unchanged;
    total.rejected.push(...result.rejected);
  }
  return total;
}

async function recordBatch(
  trx: Db,
  survey: { id: string; title: string; version: number },
  definition: Survey,
  batch: readonly NewResponse[],
): Promise<RecordedResponses> {
  const known = await selectKnownCustomers(trx, [
    ...new Set(batch.flatMap(({ customerId }) => customerId ?? [])),
  ]);
  const rejected: RecordedResponses["rejected"] = [];
  const valid = new Map<string, Recordable & { id: string }>();
  for (const response of batch) {
    const read = readRecorded(definition, response);
    if (typeof read === "string") rejected.push({ idempotencyKey: response.idempotencyKey, reason: read });
    else if (response.customerId !== null && !known.has(response.customerId)) {
      rejected.push({ idempotencyKey: response.idempotencyKey, reason: "The customer is not known." });
    } else valid.set(response.idempotencyKey, { ...read, response, id: newId() });
  }
  const stored = await insertNew(trx, survey, valid);
  const silent = stored.filter(({ counts }) => !counts);
  await insertAnswers(
    trx,
    silent.flatMap((response) => answerRows(survey.id, response)),
  );
  await storeConsequences(
    trx,
    survey,
    stored.flatMap(({ counts, id, response, answers }): StoredResponse[] => {
      if (!counts) return [];
      const { customerId, submittedAt } = response;
      return [
        {
          id,
          customerId,
          submittedAt,
          answers,
          effects: { ...responseEffects(definition, answers), email: null },
        },
      ];
    }),
  );
  return { recorded: stored.length, unchanged: batch.length - rejected.length - stored.length, rejected };
}

async function insertNew<Entry extends Recordable & { id: string }>(
  trx: Db,
  survey: { id: string; version: number },
  valid: ReadonlyMap<string, Entry>,
): Promise<Entry[]> {
  if (valid.size === 0) return [];
  const now = nowIso();
  await insertResponses(
    trx,
    [...valid.values()].map(({ response, columns, id }) => ({
      id,
      survey_id: survey.id,
      survey_version: survey.version,
      customer_id: response.customerId,
      idempotency_key: response.idempotencyKey,
      submitted_at: response.submittedAt,
      created_at: now,
      ...columns,
    })),
  );
  const ids = await selectIdsByKey(trx, survey.id, [...valid.keys()]);
  return [...valid].filter(([key, entry]) => ids.get(key) === entry.id).map(([, entry]) => entry);
}
