import { findAlikeSegments } from "#app/features/segments/alike-messages.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import type { Findings } from "./findings.schema.ts";
import type { NamedPersona, SameVoice } from "./holding.ts";

interface Spoken extends NamedPersona {
  /** What is said to its people. */
  message: string;
}

/**
 * Pairs of personas that would be spoken to the same way: what is said to them is the same or nearly, or nothing their
 * lines are about tells their people apart.
 */
export function findSameVoices(personas: readonly Spoken[], pairs: Findings["pairs"]): SameVoice[] {
  const byId = new Map(personas.map(({ message: _, ...persona }) => [persona.id, persona]));
  const found: SameVoice[] = [];
  const add = (oneId: string, otherId: string, reason: string) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)];
    if (one && other) found.push({ one, other, reason });
  };
  const spoken = personas.map(({ id, message }) => ({ id, message, memberCount: 0 }));
  for (const { ids, reason } of findAlikeSegments(spoken, [])) {
    add(ids[0], ids[1], reason === "same-message" ? "are told the same" : "are told nearly the same");
  }
  for (const { oneId, otherId, compared, differing, alike } of pairs) {
    if (differing > 0 || compared === 0) continue;
    const unknown = compared - alike;
    const rest = unknown === 0 ? "" : `; of ${unknown} too little is known to tell`;
    add(
      oneId,
      otherId,
      `differ in none of the ${formatNoun(compared, "thing", "things")} their lines are about${rest}`,
    );
  }
  return found;
}
