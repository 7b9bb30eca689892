import {
  type CountedLine,
  carriesNumbers,
  countDrift,
  type DriftCount,
} from "#app/engines/personas/drift/drift.ts";
import { judgeLines } from "#app/engines/personas/drift/judge-lines.ts";
import { type ThemeCount, themeDivergence } from "#app/engines/personas/drift/theme-divergence.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { type PersonaLine, selectLines } from "../persona-lines.repository.server.ts";
import { selectPersona } from "../personas.repository.server.ts";
import { askForReviewOf } from "./ask-for-review.server.ts";
import { type CountedToday, countLines } from "./count-lines.server.ts";
import { deletePoints, selectPoints, upsertPoint } from "./drift.repository.server.ts";
import { replaceCounts, selectLineFreshness } from "./freshness.repository.server.ts";
import { daysToDrop } from "./thin-points.ts";

/**
 * Counts a persona's lines anew: keeps the numbers, since when a line has moved, and a point of today, and asks for a
 * review where one is needed. Twice a day is once. Nothing happens where the persona is gone. For a job.
 */
export async function measurePersonaDrift(db: Db, personaId: string): Promise<void> {
  const persona = await selectPersona(db, personaId);
  if (!persona) return;
  const lines = await standingLines(db, personaId);
  const counted = await countLines(db, persona.segmentId, lines);
  const numbered = withNumbers(lines, counted);
  const verdicts = judgeLines(numbered);
  const drift = countDrift(verdicts.values());
  const at = nowIso();
  await db.transaction().execute(async (trx) => {
    // A line that was written anew or a persona that was removed meanwhile keeps nothing of this count.
    const there = new Set((await standingLines(trx, personaId)).map(({ id }) => id));
    if (!(await selectPersona(trx, personaId))) return;
    const before = new Map((await selectLineFreshness(trx, personaId)).map((line) => [line.lineId, line]));
    const counts = numbered
      .filter(({ id }) => there.has(id))
      .map(({ id, today }) => ({
        lineId: id,
        today,
        movedSince: verdicts.get(id) === "moved" ? (before.get(id)?.movedSince ?? at) : null,
      }));
    await replaceCounts(trx, personaId, at, counts);
    await upsertPoint(trx, personaId, {
      ...pointOf(drift, counted, numbered),
      day: at.slice(0, 10),
      lookedBack: false,
    });
    await thinPoints(trx, personaId, at.slice(0, 10));
    await askForReviewOf(trx, persona, { drift, lines: numbered, at });
  });
}

/** The lines of a persona that nobody removed. */
async function standingLines(db: Db, personaId: string): Promise<PersonaLine[]> {
  return (await selectLines(db, personaId)).filter(({ removedAt }) => removedAt === null);
}

/** The lines that carry numbers with what they count today. */
function withNumbers(lines: readonly PersonaLine[], counted: CountedToday): CountedLine[] {
  return lines
    .filter(({ evidence }) => carriesNumbers(evidence))
    .map(({ id, evidence }) => ({ id, evidence, today: counted.lines.get(id) ?? null }));
}

/** A point without its day. */
function pointOf(
  drift: DriftCount,
  { members, speakers }: Pick<CountedToday, "members" | "speakers">,
  lines: readonly CountedLine[],
) {
  return { ...drift, members, speakers, themeDivergence: themeDivergence(lines.flatMap(themeOf)) };
}

function themeOf({ evidence, today }: CountedLine): ThemeCount[] {
  const { themeId, n } = evidence;
  if (themeId === undefined || n === undefined || today?.n === undefined) return [];
  return [{ themeId, before: n, now: today.n }];
}

async function thinPoints(trx: Db, personaId: string, today: string): Promise<void> {
  const days = (await selectPoints(trx, personaId)).map(({ day }) => day);
  await deletePoints(trx, personaId, daysToDrop(days, today));
}
