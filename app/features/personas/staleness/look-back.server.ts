import { countDrift } from "#app/engines/personas/drift/drift.ts";
import { judgeLines } from "#app/engines/personas/drift/judge-lines.ts";
import { themeDivergence } from "#app/engines/personas/drift/theme-divergence.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectLines } from "../persona-lines.repository.server.ts";
import { selectPersona } from "../personas.repository.server.ts";
import { upsertPoint } from "./drift.repository.server.ts";
import { countSpeakers, countSpeakersUntil, selectStanding } from "./theme-speakers.repository.server.ts";

/**
 * Adds points for days that are over (such as "2026-11-01"): only the lines on themes, counted by what today's members had
 * said until then; what is known of people has no history that would not be guessed. For instances whose data are older
 * than their personas, such as the sample company. Days of today and later are left out.
 */
export async function lookBackOnDrift(db: Db, personaId: string, days: readonly string[]): Promise<void> {
  const persona = await selectPersona(db, personaId);
  if (!persona) return;
  const lines = (await selectLines(db, personaId)).filter(
    ({ removedAt, evidence }) =>
      removedAt === null && evidence.themeId !== undefined && evidence.share !== undefined,
  );
  const standing = await selectStanding(db, [
    ...new Set(lines.flatMap(({ evidence }) => evidence.themeId ?? [])),
  ]);
  const themeIds = [...new Set(standing.values())];
  const today = nowIso().slice(0, 10);
  for (const day of days.filter((one) => one < today)) {
    const until = `${day}T23:59:59.999Z`;
    const speakers = await countSpeakersUntil(db, persona.segmentId, until);
    const spoken = await countSpeakers(db, persona.segmentId, themeIds, until);
    const counted = lines.map(({ id, evidence }) => {
      const theme = standing.get(evidence.themeId ?? "");
      return {
        id,
        evidence,
        today: theme === undefined ? null : { n: spoken.get(theme) ?? 0, of: speakers },
      };
    });
    const themes = counted.flatMap(({ evidence: { themeId, n }, today: now }) =>
      themeId !== undefined && n !== undefined && now ? [{ themeId, before: n, now: now.n }] : [],
    );
    await upsertPoint(db, personaId, {
      day,
      ...countDrift(judgeLines(counted).values()),
      members: persona.segmentSize,
      speakers,
      themeDivergence: themeDivergence(themes),
      lookedBack: true,
    });
  }
}
