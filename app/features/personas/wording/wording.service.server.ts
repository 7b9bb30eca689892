import { checkWording } from "#app/engines/personas/wording/check-wording.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { proposeWordings as proposeContract } from "#app/jobs/contracts.ts";
import { findJob } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines, updateLine } from "../persona-lines.repository.server.ts";
import { type Persona, selectPersona } from "../personas.repository.server.ts";
import { beginChange, finishChange } from "../versions/change-persona.server.ts";
import { findHelper } from "./model-settings.server.ts";
import type { WordingForm } from "./wording.schema.ts";
import {
  deleteWordings,
  replaceRun,
  selectRun,
  selectWordings,
  type WordingRun,
} from "./wordings.repository.server.ts";

export { getHelper, removeHelper, saveHelper } from "./model-settings.server.ts";
export { tryHelper } from "./try-model.server.ts";

interface Author {
  id: string;
  name: string;
}

/** A line with what was proposed for it, or why the proposal was dropped. */
export interface ShownWording {
  lineId: string;
  section: PersonaLine["section"];
  line: string;
  text: string | null;
  reason: string | null;
  model: string;
}

/** Everything that a persona's page about wordings shows; throws NotFoundError. */
export async function getWordings(
  db: Db,
  personaId: string,
): Promise<{
  persona: Persona;
  /** The model that can be asked; null while the helper is off. */
  model: string | null;
  run: WordingRun | null;
  progress: { done: number; total: number | null } | null;
  wordings: ShownWording[];
}> {
  const persona = await needPersona(db, personaId);
  const [helper, run, wordings, lines] = await Promise.all([
    findHelper(db),
    selectRun(db, personaId),
    selectWordings(db, personaId),
    selectLines(db, personaId),
  ]);
  const byId = new Map(wordings.map((one) => [one.lineId, one]));
  const job = run && run.finishedAt === null ? await findJob(db, run.jobId) : undefined;
  const isUnderWay = job?.state === "waiting" || job?.state === "running";
  return {
    persona,
    model: helper?.model ?? null,
    run: run ?? null,
    progress: job && isUnderWay ? { done: job.progressDone, total: job.progressTotal } : null,
    wordings: lines.flatMap(({ id, section, text: line, removedAt }): ShownWording[] => {
      const one = byId.get(id);
      // What was proposed for other words is no proposal for these.
      if (!one || removedAt !== null || one.basedOn !== line) return [];
      const { text, reason, model } = one;
      return [{ lineId: id, section, line, text, reason, model }];
    }),
  };
}

/** Does what one of the buttons of the page asks for; throws NotFoundError and ConflictError. */
export async function changeWordings(
  db: Db,
  personaId: string,
  form: WordingForm,
  author: Author,
): Promise<void> {
  switch (form.intent) {
    case "ask":
      return askForWordingsOf(db, personaId, author);
    case "accept":
      return acceptWording(db, personaId, form.lineId, author);
    case "decline":
      return declineWording(db, personaId, form.lineId);
  }
}

async function askForWordingsOf(db: Db, personaId: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await needPersona(trx, personaId);
    const helper = await findHelper(trx);
    if (!helper)
      throw new ConflictError(
        "The wording helper is off. An owner can name one under Settings, Wording helper.",
      );
    const runId = newId();
    const jobId = await enqueue(trx, proposeContract, { personaId, runId });
    await replaceRun(trx, personaId, {
      ...{ runId, jobId },
      model: helper.model,
      askedBy: author.name,
      askedAt: nowIso(),
      finishedAt: null,
      trouble: null,
    });
    await recordAudit(trx, author, {
      action: "persona.wording-asked",
      subjectType: "persona",
      subjectId: personaId,
      detail: { model: helper.model },
    });
  });
}

/** Puts a proposal in place of the line's words, marked as the model's; its numbers and quotes stay as they are. */
async function acceptWording(db: Db, personaId: string, lineId: string, author: Author): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { persona, lines, now } = await beginChange(trx, personaId);
    const line = lines.find(({ id }) => id === lineId);
    const proposal = (await selectWordings(trx, personaId)).find((one) => one.lineId === lineId);
    if (!line || line.removedAt !== null || !proposal?.text)
      throw new NotFoundError("There is no such proposal any more.");
    if (line.lockedAt !== null) throw new ConflictError("This line was locked meanwhile.");
    const { text, model } = proposal;
    if (proposal.basedOn !== line.text || !checkWording(text, line).ok)
      throw new ConflictError("The line changed since this was proposed. Ask for wordings again.");
    const evidence = { ...line.evidence, wordedBy: model };
    await updateLine(trx, { ...line, text, evidence, editedAt: now, editedBy: author.name });
    await deleteWordings(trx, [lineId]);
    await finishChange(trx, persona, {}, "edited", author);
    await recordAudit(trx, author, {
      action: "persona.line-worded",
      subjectType: "persona",
      subjectId: personaId,
      detail: { model },
    });
  });
}

async function declineWording(db: Db, personaId: string, lineId: string): Promise<void> {
  await needPersona(db, personaId);
  if ((await selectWordings(db, personaId)).some((one) => one.lineId === lineId))
    await deleteWordings(db, [lineId]);
}

async function needPersona(db: Db, personaId: string): Promise<Persona> {
  const persona = await selectPersona(db, personaId);
  if (!persona) throw new NotFoundError("There is no persona at this address.");
  return persona;
}
