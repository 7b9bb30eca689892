import { noteArrivals } from "#app/features/customers/customers.service.server.ts";
import { recordImportedResponses } from "#app/features/responses/responses.service.server.ts";
import { invariant } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { StoredRow } from "../import.schema.ts";
import type { AnswerRecord, SaidAnswer } from "../rows/answer-record.ts";
import { planRedaction, type Redaction, redactText } from "../rows/redact-text.ts";
import { personAt, resolvePeople } from "./resolve-people.server.ts";
import { READ_AFTER_MS } from "./store-feedback.server.ts";
import type { StoreContext } from "./store-rows.server.ts";
import { answersFor } from "./survey-of-answers.ts";

/** Stores rows of answers as responses to the survey that their file became; open texts are read like any feedback. */
export async function storeAnswers(
  trx: Db,
  context: StoreContext,
  rows: readonly { record: AnswerRecord; identity: string | null }[],
): Promise<StoredRow[]> {
  const { survey: answered, log, importId, receivedAt } = context;
  invariant(answered, "answers came before the survey that they answer");
  const people = await resolvePeople(
    trx,
    rows.map(({ record }) => personAt(record)),
    context,
  );
  // After the rows got their ids: with other choices the same file is still the same rows.
  const redaction = planRedaction(context.personalData);
  const recorded = await recordImportedResponses(
    trx,
    answered.survey,
    { importId, receivedAt, readAfterMs: READ_AFTER_MS },
    rows.map(({ record, identity }, at) => {
      invariant(identity, "a response without an id to know it again by");
      return {
        key: identity,
        customerId: people[at]?.customer?.id ?? null,
        submittedAt: record.occurredAt,
        partial: record.partial,
        answers: answersFor(
          answered.questions,
          redaction === null ? record.answers : record.answers.map((answer) => redact(answer, redaction)),
        ),
      };
    }),
  );
  await noteArrivals(
    trx,
    "response",
    recorded.responses.map(({ id, outcome }, at) => ({
      recordId: id,
      cameFor: outcome === "created" ? people[at]?.customer?.cameFor : null,
    })),
  );
  for (const { id, outcome, changes } of recorded.responses) {
    log.note("response", id, outcome === "created", changes);
  }
  for (const { id, changes } of recorded.unsaid) log.note("feedback", id, false, changes);
  for (const { id, outcome, changes } of recorded.feedback) {
    log.note("feedback", id, outcome === "created", changes);
  }
  for (const { id, outcome, changes } of recorded.events)
    log.note("event", id, outcome === "created", changes);
  log.noteValues(recorded.values);
  return recorded.responses.map(({ id, outcome }) => ({ outcome, subjectId: id }));
}

/** Of what was typed; what was chosen is the words of the survey. */
function redact(answer: SaidAnswer | null, redaction: Redaction): SaidAnswer | null {
  if (answer?.kind === "text") return { ...answer, text: redactText(answer.text, redaction) };
  if (answer?.kind !== "labels" || answer.other === null) return answer;
  return { ...answer, other: redactText(answer.other, redaction) };
}
