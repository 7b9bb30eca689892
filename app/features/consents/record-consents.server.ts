import { applyConsents } from "#app/jobs/privacy-contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { ANALYSIS, CONTACT, type ConsentState, QUOTES, type SaidConsent } from "./consent.schema.ts";
import {
  insertChanges,
  replaceStates,
  selectStates,
  stateKey,
  updateContactFlags,
} from "./consents.repository.server.ts";

/** What became of what a source said; "kept" is a withdrawal that the source may not give back. */
export type ConsentOutcome = "changed" | "unchanged" | "kept";

/**
 * Notes what sources say of people and purposes, in order, and says what became of each: what holds, the history, and
 * for contact by e-mail the flag of the customer that mailings read. No file gives back what a person withdrew. Takes a
 * transaction; at most 500 customers.
 */
export async function recordConsents(trx: Db, said: readonly SaidConsent[]): Promise<ConsentOutcome[]> {
  if (said.length === 0) return [];
  const states = await selectStates(trx, [...new Set(said.map(({ customerId }) => customerId))]);
  const now = nowIso();
  const last = new Map<string, SaidConsent>();
  const changes: SaidConsent[] = [];
  const outcomes = said.map((word): ConsentOutcome => {
    const key = stateKey(word.customerId, word.purposeId);
    const held = states.get(key) ?? "unknown";
    if (held === word.state) return "unchanged";
    if (mayNotGiveBack(held, word)) return "kept";
    states.set(key, word.state);
    last.set(key, word);
    changes.push(word);
    return "changed";
  });
  await write(trx, [...last.values()], changes, now);
  return outcomes;
}

/** Only the person, through somebody who notes it, a survey or the undo of what was wrong, gives a withdrawal back. */
function mayNotGiveBack(held: ConsentState, { state, source }: SaidConsent): boolean {
  return held === "withdrawn" && state !== "withdrawn" && source.type === "import";
}

async function write(
  trx: Db,
  last: readonly SaidConsent[],
  changes: readonly SaidConsent[],
  now: string,
): Promise<void> {
  if (changes.length === 0) return;
  await replaceStates(
    trx,
    last.map(({ customerId, purposeId, state, source, at = now }) => ({
      customer_id: customerId,
      purpose_id: purposeId,
      state,
      source_type: source.type,
      source_label: source.label,
      at,
    })),
  );
  await insertChanges(
    trx,
    changes.map(({ customerId, purposeId, state, source, at = now }) => ({
      id: newId(),
      customer_id: customerId,
      purpose_id: purposeId,
      state,
      source_type: source.type,
      source_id: source.id,
      source_label: source.label,
      by_name: source.byName,
      at,
    })),
  );
  const contacts = last.filter(({ purposeId }) => purposeId === CONTACT);
  await updateContactFlags(
    trx,
    contacts.map(({ customerId, state, at = now }) => ({
      id: customerId,
      consent: state,
      consent_changed_at: at,
    })),
  );
  for (const purposeId of [ANALYSIS, QUOTES] as const) {
    const customerIds = last.flatMap((word) => (word.purposeId === purposeId ? [word.customerId] : []));
    if (customerIds.length > 0) await enqueue(trx, applyConsents, { purposeId, customerIds });
  }
}
