import {
  countDrift,
  type DriftCount,
  type LineVerdict,
  type TodaysNumbers,
} from "#app/engines/personas/drift/drift.ts";
import { measureDrift } from "#app/jobs/contracts.ts";
import { findLatestJob } from "#app/jobs/job-status.server.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { timeOfId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import { type Persona, selectPersona, selectPersonas } from "../personas.repository.server.ts";
import { confirmLine, confirmPersona } from "./confirm.server.ts";
import { type DriftPoint, selectLatestPoints, selectPoints } from "./drift.repository.server.ts";
import type { FreshLine } from "./fresh-line.ts";
import { type LineFreshness, selectFreshness, selectLineFreshness } from "./freshness.repository.server.ts";
import type { Confirmation, FreshnessForm } from "./freshness.schema.ts";
import { judgeCounted } from "./judged-lines.ts";
import { lineConfirmed, personaConfirmed } from "./last-confirmed.ts";
import { takeTodaysNumbers } from "./take-numbers.server.ts";

export { confirmByReview, confirmLine, confirmPersona } from "./confirm.server.ts";
export { lookBackOnDrift } from "./look-back.server.ts";
export { beginWatchingDrift } from "./look-for-drift.server.ts";
export { measurePersonaDrift } from "./measure-drift.server.ts";
export { takeTodaysNumbers } from "./take-numbers.server.ts";

/** How fresh a persona is, in short. */
export interface ShortFreshness {
  confirmed: Confirmation;
  /** Lines that have moved; null where nothing was counted yet. */
  moved: number | null;
}

/** How fresh a persona is with these lines. */
export async function findFreshness(
  db: Db,
  persona: Persona,
  lines: readonly PersonaLine[],
): Promise<ShortFreshness> {
  const [kept] = await selectFreshness(db, persona.id);
  const counts = countsOf(await selectLineFreshness(db, persona.id));
  return {
    confirmed: personaConfirmed(persona, kept?.confirmed ?? null),
    moved: counts.size === 0 ? null : countDrift(judgeCounted(lines, counts).values()).moved,
  };
}

/** How fresh each persona is, by its id, as of the last time that it was counted; of at most 100. */
export async function listFreshness(db: Db): Promise<Map<string, ShortFreshness>> {
  const [personas, kept, points] = await Promise.all([
    selectPersonas(db),
    selectFreshness(db),
    selectLatestPoints(db),
  ]);
  const byPersona = new Map(kept.map((one) => [one.personaId, one.confirmed]));
  return new Map(
    personas.map((persona) => [
      persona.id,
      {
        confirmed: personaConfirmed(persona, byPersona.get(persona.id) ?? null),
        moved: points.get(persona.id)?.moved ?? null,
      },
    ]),
  );
}

/** Everything that a persona's page about its freshness shows; throws NotFoundError. */
export async function getFreshness(
  db: Db,
  personaId: string,
): Promise<{
  persona: Persona;
  confirmed: Confirmation;
  drift: DriftCount;
  lines: FreshLine[];
  points: DriftPoint[];
  countedAt: string | null;
  isCounting: boolean;
  now: string;
}> {
  const persona = await selectPersona(db, personaId);
  if (!persona) throw new NotFoundError("There is no persona at this address.");
  const lines = (await selectLines(db, personaId)).filter(({ removedAt }) => removedAt === null);
  const [[kept], kepts, points, job] = await Promise.all([
    selectFreshness(db, personaId),
    selectLineFreshness(db, personaId),
    selectPoints(db, personaId),
    findLatestJob(db, measureDrift.dedupeKey?.({ personaId }) ?? ""),
  ]);
  const counts = countsOf(kepts);
  const verdicts = judgeCounted(lines, counts);
  const byLine = new Map(kepts.map((one) => [one.lineId, one]));
  return {
    persona,
    confirmed: personaConfirmed(persona, kept?.confirmed ?? null),
    drift: countDrift(verdicts.values()),
    lines: lines.map((line) =>
      toFresh(line, byLine.get(line.id), verdicts.get(line.id), kept?.confirmed ?? null),
    ),
    points,
    countedAt: latestCount(kepts),
    isCounting: job?.state === "waiting" || job?.state === "running",
    now: nowIso(),
  };
}

async function countAgain(db: Db, personaId: string): Promise<void> {
  if (!(await selectPersona(db, personaId))) throw new NotFoundError("There is no persona at this address.");
  await enqueue(db, measureDrift, { personaId });
}

/** Does what one of the buttons of the page asks for; throws NotFoundError and ConflictError. */
export async function changeFreshness(
  db: Db,
  personaId: string,
  form: FreshnessForm,
  author: { id: string; name: string },
): Promise<void> {
  switch (form.intent) {
    case "still-true":
      return confirmPersona(db, personaId, author);
    case "count":
      return countAgain(db, personaId);
    case "line-still-true":
      return confirmLine(db, personaId, form.lineId, author);
    case "take":
      return takeTodaysNumbers(db, personaId, form.lineId, author);
  }
}

function countsOf(kept: readonly LineFreshness[]): Map<string, TodaysNumbers | null> {
  return new Map(
    kept.flatMap(({ lineId, countedAt, today }) => (countedAt === null ? [] : [[lineId, today] as const])),
  );
}

function latestCount(kept: readonly LineFreshness[]): string | null {
  return kept.reduce<string | null>(
    (last, { countedAt }) => (countedAt !== null && countedAt > (last ?? "") ? countedAt : last),
    null,
  );
}

function toFresh(
  line: PersonaLine,
  kept: LineFreshness | undefined,
  verdict: LineVerdict | undefined,
  persona: Confirmation | null,
): FreshLine {
  const { id, section, text, origin, evidence, editedAt, editedBy, lockedAt } = line;
  const writtenAt = timeOfId(id) ?? "";
  return {
    ...{ id, section, text, origin, evidence },
    today: kept?.today ?? null,
    verdict: verdict ?? null,
    movedSince: kept?.movedSince ?? null,
    confirmed: lineConfirmed({ writtenAt, editedAt, editedBy }, kept?.confirmed ?? null, persona),
    isEdited: editedAt !== null,
    isLocked: lockedAt !== null,
  };
}
