import type { Db } from "#db/client.server.ts";
import { selectLastChanges, stateKey } from "./consents.repository.server.ts";
import { selectPurposes } from "./purposes.repository.server.ts";
import { recordConsents } from "./record-consents.server.ts";

/** What a person agreed to in an answer. */
export interface Agreement {
  customerId: string;
  purposeId: string;
  responseId: string;
  /** ISO text. */
  at: string;
}

/**
 * Notes what people (at most 500) agreed to in answers to a survey. A purpose that does not exist is left out; an answer
 * older than the last word about its purpose changes nothing. Takes a transaction.
 */
export async function recordAgreements(
  trx: Db,
  said: readonly Agreement[],
  surveyTitle: string,
): Promise<void> {
  const known = new Set((await selectPurposes(trx)).map(({ id }) => id));
  const customerIds = [...new Set(said.map(({ customerId }) => customerId))];
  const last = await selectLastChanges(trx, customerIds);
  await recordConsents(
    trx,
    said
      .filter(({ customerId, purposeId, at }) => {
        const word = last.get(stateKey(customerId, purposeId));
        return known.has(purposeId) && (word === undefined || word.at <= at);
      })
      .map(({ customerId, purposeId, responseId, at }) => ({
        customerId,
        purposeId,
        state: "granted" as const,
        source: sourceOf(responseId, surveyTitle),
        at,
      })),
  );
}

/** Withdraws what a person agreed to in an answer, where that answer was the last word about it. Takes a transaction. */
export async function takeBackAgreements(
  trx: Db,
  {
    customerId,
    responseId,
    purposeIds,
  }: { customerId: string; responseId: string; purposeIds: readonly string[] },
  surveyTitle: string,
): Promise<void> {
  const last = await selectLastChanges(trx, [customerId]);
  await recordConsents(
    trx,
    purposeIds
      .filter((purposeId) => {
        const word = last.get(stateKey(customerId, purposeId));
        return word?.state === "granted" && word.sourceId === responseId;
      })
      .map((purposeId) => ({
        customerId,
        purposeId,
        state: "withdrawn" as const,
        source: sourceOf(responseId, surveyTitle),
      })),
  );
}

function sourceOf(responseId: string, label: string) {
  return { type: "survey" as const, id: responseId, label, byName: null };
}
