import { measureDrift, scorePersonaMembers } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { draftFromSegment } from "../draft-from-segment.server.ts";
import { newLine } from "../new-line.ts";
import {
  deleteLines,
  insertLines,
  type PersonaLine,
  selectLines,
  updateLine,
} from "../persona-lines.repository.server.ts";
import type { Persona } from "../personas.repository.server.ts";
import { type Author, getPersona } from "../personas.service.server.ts";
import { confirmRegenerated } from "../staleness/confirm.server.ts";
import { beginChange, finishChange } from "../versions/change-persona.server.ts";
import { type DraftStep, draftDifference } from "./draft-difference.ts";
import { quotableLines } from "./quotable-lines.server.ts";
import { SUMMARY_STEP } from "./shown-redraft.ts";
import { differenceId, stepId } from "./step-id.server.ts";

export interface Redraft {
  persona: Persona;
  /** Names this difference: another persona or other data give another. */
  mark: string;
  steps: { id: string; step: DraftStep<PersonaLine> }[];
  summary: { before: string; after: string; kept: "locked" | "edited" | null };
  sizes: { segmentSize: number; evidenceSize: number };
}

/**
 * What drafting a persona anew from today's data would change in it; nothing is written. Throws NotFoundError for an
 * unknown persona and InvalidInputError when nobody is in its segment any more.
 */
export async function prepareRedraft(db: Db, id: string): Promise<Redraft> {
  const { persona } = await getPersona(db, id);
  const { draft, sizes } = await draftFromSegment(db, persona.segmentId, { name: persona.name });
  const steps = draftDifference(await selectLines(db, id), draft.lines).map((step) => ({
    id: stepId(step),
    step,
  }));
  const kept =
    persona.summaryLockedAt !== null ? "locked" : persona.summaryEditedAt !== null ? "edited" : null;
  const summary = { before: persona.summary, after: draft.summary, kept } as const;
  const mark = differenceId(persona.revision, [summary.after, ...steps.map((step) => step.id)]);
  return { persona, mark, steps, summary, sizes };
}

/**
 * Takes over the accepted steps of a difference that was shown with a mark. Where the persona or the data have moved
 * since, nothing is written and the difference as it is now comes back, else null.
 */
export async function acceptRedraft(
  db: Db,
  id: string,
  { mark, accepted }: { mark: string; accepted: ReadonlySet<string> },
  author: Author,
): Promise<Redraft | null> {
  // Drafting reads much: it is done before the transaction that others would wait for.
  const redraft = await prepareRedraft(db, id);
  if (redraft.mark !== mark) return redraft;
  const written = await db.transaction().execute(async (trx) => {
    const { persona, lines, now } = await beginChange(trx, id);
    if (persona.revision !== redraft.persona.revision) return false;
    const taken = redraft.steps.filter((step) => accepted.has(step.id)).map(({ step }) => step);
    await takeOver(trx, id, lines, taken);
    const changed = taken.flatMap((step) => (step.kind === "changed" ? [step.before.id] : []));
    await confirmRegenerated(trx, id, changed, author);
    const { summary, sizes } = redraft;
    const newSummary = accepted.has(SUMMARY_STEP) && summary.kept === null ? summary.after : persona.summary;
    const fields = { ...sizes, summary: newSummary, draftedAt: now };
    await finishChange(trx, persona, fields, "redrafted", author);
    await enqueue(trx, scorePersonaMembers, {});
    await enqueue(trx, measureDrift, { personaId: id });
    return true;
  });
  return written ? null : prepareRedraft(db, id);
}

async function takeOver(
  trx: Db,
  id: string,
  lines: readonly PersonaLine[],
  steps: readonly DraftStep<PersonaLine>[],
): Promise<void> {
  const changed = steps.flatMap((step) =>
    step.kind === "changed" ? [{ ...step.before, ...step.after }] : [],
  );
  for (const line of await quotableLines(trx, changed)) await updateLine(trx, line);
  const gone = steps.flatMap((step) => (step.kind === "removed" ? [step.before.id] : []));
  await deleteLines(trx, gone);
  const added = steps.flatMap((step) => (step.kind === "added" ? [step.after] : []));
  const end = Math.max(0, ...lines.map(({ position }) => position + 1));
  const fresh = (await quotableLines(trx, added)).map((line, index) => newLine(line, end + index));
  await insertLines(trx, id, fresh);
}
