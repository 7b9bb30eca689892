import { createHash } from "node:crypto";
import { removeUnsaidTexts } from "#app/features/feedback/feedback.service.server.ts";
import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import type { ImportedSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { type FieldChange, fieldChanges, NO_CHANGES, type RecordChange } from "#app/lib/record-change.ts";
import type { Db } from "#db/client.server.ts";
import { insertResponses } from "../responses.repository.server.ts";
import { responseEffects } from "../submitting/response-effects.ts";
import { type Consequences, storeConsequences } from "../submitting/store-responses.server.ts";
import {
  deleteAnswers,
  type KnownResponse,
  selectAnswerTexts,
  selectResponsesByKey,
  updateResponses,
} from "./imported-responses.repository.server.ts";

/** A response of a file, its answers in the terms of the survey that the file became. */
export interface ImportedResponse {
  /** The same key in the same survey is the same response. */
  key: string;
  customerId: string | null;
  /** ISO text; null when the file gives no time. */
  submittedAt: string | null;
  partial: boolean;
  answers: Answers;
}

export interface ImportedResponses extends Consequences {
  /** Texts that are no longer said, and went. */
  unsaid: RecordChange[];
  /** In order: each response's id, what became of it, and what changed about one that was known. */
  responses: { id: string; outcome: "created" | "updated" | "unchanged"; changes: readonly FieldChange[] }[];
}

/** The import that brings responses; `receivedAt` is the time of those that have none. */
export interface Bringing {
  importId: string;
  receivedAt: string;
  /** The engine reads what is new after so long. */
  readAfterMs: number;
}

/**
 * Keeps responses of a file (at most 500, each key once) in the caller's transaction, with all that follows from them
 * as if they had been given here. One that is known is written again where it says something else; what it no longer
 * says goes. A delivery that no longer knows the customer does not take a response away from them.
 */
export async function recordImportedResponses(
  trx: Db,
  survey: ImportedSurvey,
  bringing: Bringing,
  responses: readonly ImportedResponse[],
): Promise<ImportedResponses> {
  const keys = responses.map(({ key }) => key);
  const rows = await selectResponsesByKey(trx, survey.id, keys);
  const known = new Map(rows.map((row) => [row.key, row]));
  const written = responses.map((response) => toWrite(response, known.get(response.key), survey, bringing));
  const changed = written.filter(({ outcome }) => outcome === "updated");
  const before = await selectAnswerTexts(
    trx,
    changed.map(({ id }) => id),
  );
  await insertResponses(
    trx,
    written.filter(({ outcome }) => outcome === "created").map((one) => newRow(one, survey, bringing)),
  );
  await updateResponses(
    trx,
    changed.map((one) => ({ id: one.id, ...contentOf(one, survey) })),
  );
  await deleteAnswers(
    trx,
    changed.map(({ id }) => id),
  );
  const stored = written.flatMap(({ outcome, ...one }) =>
    outcome === "unchanged" ? [] : [{ ...one, effects: responseEffects(survey.survey, one.answers) }],
  );
  const said = new Map(
    changed.map(({ id, answers }) => [
      id,
      responseEffects(survey.survey, answers).texts.map(({ questionId }) => questionId),
    ]),
  );
  const unsaid = await removeUnsaidTexts(trx, said);
  const consequences = await storeConsequences(trx, survey, stored, bringing);
  const after = await selectAnswerTexts(
    trx,
    changed.map(({ id }) => id),
  );
  return {
    ...consequences,
    unsaid,
    responses: written.map(({ id, outcome, changes }) => ({
      id,
      outcome,
      changes:
        outcome === "updated"
          ? [...changes, ...answersChanged(before.get(id) ?? "[]", after.get(id) ?? "[]")]
          : changes,
    })),
  };
}

interface Written {
  id: string;
  key: string;
  outcome: "created" | "updated" | "unchanged";
  customerId: string | null;
  submittedAt: string;
  status: string;
  contentHash: string;
  answers: Answers;
  changes: readonly FieldChange[];
}

function toWrite(
  response: ImportedResponse,
  known: KnownResponse | undefined,
  { version }: ImportedSurvey,
  { receivedAt }: Bringing,
): Written {
  const { key, answers } = response;
  const next = {
    customerId: response.customerId ?? known?.customerId ?? null,
    submittedAt: response.submittedAt ?? known?.submittedAt ?? receivedAt,
    status: response.partial ? "partial" : "complete",
    contentHash: hashOf(answers),
  };
  if (known === undefined)
    return { id: newId(), key, outcome: "created", ...next, answers, changes: NO_CHANGES };
  const changes = fieldChanges({ ...known }, next, ["customerId", "submittedAt", "status", "contentHash"]);
  if (changes.length === 0)
    return { id: known.id, key, outcome: "unchanged", ...next, answers, changes: NO_CHANGES };
  // What is written again answers the newest version; a further version alone is no reason to write.
  const moved = fieldChanges(known, { surveyVersion: version }, ["surveyVersion"]);
  return { id: known.id, key, outcome: "updated", ...next, answers, changes: [...changes, ...moved] };
}

/** By question id, so that a column that moved is no change. */
function hashOf(answers: Answers): string {
  const said = Object.entries(answers).filter(([, answer]) => answer !== null);
  said.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

function contentOf({ customerId, submittedAt, status, contentHash }: Written, { version }: ImportedSurvey) {
  return {
    survey_version: version,
    customer_id: customerId,
    status,
    submitted_at: submittedAt,
    content_hash: contentHash,
  };
}

function newRow(one: Written, survey: ImportedSurvey, { importId }: Bringing) {
  return {
    id: one.id,
    survey_id: survey.id,
    ...contentOf(one, survey),
    idempotency_key: one.key,
    personal: 0,
    channel: "import",
    created_at: nowIso(),
    import_id: importId,
  };
}

function answersChanged(before: string, after: string): FieldChange[] {
  return before === after ? [] : [{ field: "answers", before, after }];
}
