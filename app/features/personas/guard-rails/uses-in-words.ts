import { daysBefore } from "#app/lib/clock.ts";
import { UNUSED_DAYS } from "./advice.ts";
import type { NamedPersona, PersonaUseInWords } from "./holding.ts";
import { personaUses } from "./persona-use.ts";

interface UseSum {
  personaId: string;
  use: string;
  times: number;
  lastDay: string;
}

/**
 * What each persona was used for, and which were not used at all for thirty days; one younger than that is not called
 * unused. `now` is ISO text.
 */
export function usesInWords(
  personas: readonly (NamedPersona & { createdAt: string })[],
  sums: readonly UseSum[],
  now: string,
): PersonaUseInWords[] {
  const since = daysBefore(now, UNUSED_DAYS);
  return personas.map(({ createdAt, ...persona }) => {
    const own = sums.filter(({ personaId }) => personaId === persona.id);
    const uses = Object.entries(personaUses).flatMap(([use, words]) => {
      const times = own.find((sum) => sum.use === use)?.times ?? 0;
      return times > 0 ? [`${words} ${times} ×`] : [];
    });
    return {
      persona,
      isUnused: own.length === 0 && createdAt < since,
      uses: uses.join(", "),
      lastDay:
        own
          .map(({ lastDay }) => lastDay)
          .sort()
          .at(-1) ?? null,
    };
  });
}
