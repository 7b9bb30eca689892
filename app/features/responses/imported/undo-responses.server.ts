import { z } from "zod";
import { newId } from "#app/lib/ids.ts";
import type { FieldValue, HeldBy, RecordState, Removal } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { deleteAnswers, selectAnswerTexts } from "./imported-responses.repository.server.ts";
import {
  type AnswerRow,
  deleteResponses,
  insertAnswers,
  type ResponseFacts,
  selectResponsesByIds,
  selectWithTexts,
  updateFacts,
} from "./undo-responses.repository.server.ts";

const answersSchema = z.array(
  z.object({
    question_id: z.string(),
    // Undo points of earlier imports do not know it.
    part: z.string().default(""),
    value_text: z.string().nullable(),
    value_number: z.number().nullable(),
    position: z.number(),
  }),
);

/** The fields of some responses (at most 500) as they stand, all answers as one text. */
export async function readResponseStates(db: Db, ids: readonly string[]): Promise<Map<string, RecordState>> {
  const answers = await selectAnswerTexts(db, ids);
  const responses = await selectResponsesByIds(db, ids);
  return new Map(responses.map((row) => [row.id, { ...row, answers: answers.get(row.id) ?? "[]" }]));
}

/** Gives responses earlier values and answers back. Takes a transaction; their texts are records of their own. */
export async function restoreResponses(trx: Db, states: ReadonlyMap<string, RecordState>): Promise<void> {
  const responses = await selectResponsesByIds(trx, [...states.keys()]);
  await updateFacts(
    trx,
    responses.map((response) => withState(response, states.get(response.id) ?? {})),
  );
  const ids: string[] = [];
  const answers: AnswerRow[] = [];
  for (const { id, surveyId } of responses) {
    const said = states.get(id)?.answers;
    if (typeof said !== "string") continue;
    ids.push(id);
    for (const row of answersSchema.parse(JSON.parse(said))) {
      answers.push({ ...row, id: newId(), response_id: id, survey_id: surveyId });
    }
  }
  await deleteAnswers(trx, ids);
  await insertAnswers(trx, answers);
}

function withState(response: ResponseFacts, state: RecordState): ResponseFacts {
  const of = (field: string, now: FieldValue) => (state[field] === undefined ? now : state[field]);
  const textOrNull = (field: string, now: string | null) => {
    const value = of(field, now);
    return value === null ? null : String(value);
  };
  return {
    ...response,
    surveyVersion: Number(of("surveyVersion", response.surveyVersion)),
    customerId: textOrNull("customerId", response.customerId),
    submittedAt: String(of("submittedAt", response.submittedAt)),
    status: String(of("status", response.status)),
    contentHash: textOrNull("contentHash", response.contentHash),
  };
}

/** Removes responses (at most 500) with their answers, but those of which a text stays. Takes a transaction. */
export async function removeResponses(trx: Db, ids: readonly string[]): Promise<Removal> {
  const held = new Map((await selectWithTexts(trx, ids)).map((id): [string, HeldBy] => [id, "correction"]));
  const responses = (await selectResponsesByIds(trx, ids)).filter(({ id }) => !held.has(id));
  const removed = responses.map(({ id }) => id);
  await deleteResponses(trx, removed);
  return {
    removed,
    held,
    touched: {
      customerIds: [...new Set(responses.flatMap(({ customerId }) => customerId ?? []))],
      companyIds: [],
      surveyIds: [...new Set(responses.map(({ surveyId }) => surveyId))],
    },
  };
}
