import type { Random } from "./random.ts";

/** What the speaker's surroundings offer for `{slot}`. */
export type Slots = Record<string, (random: Random) => string>;

const innermostChoice = /\[([^[\]]*)\]/;
const slotPattern = /\{([a-z_]+)\}/;

/**
 * Writes one variant of a phrase: `[a|b|]` chooses one of the alternatives (the empty one too, choices may nest),
 * `{slot}` is filled by the speaker's surroundings. Throws on a slot nobody knows, so that a typo cannot be published.
 */
export function writePhrase(phrase: string, random: Random, slots: Slots): string {
  let text = phrase;
  for (let match = innermostChoice.exec(text); match !== null; match = innermostChoice.exec(text)) {
    const chosen = random.pick((match[1] ?? "").split("|"));
    text = text.slice(0, match.index) + chosen + text.slice(match.index + match[0].length);
  }
  for (let match = slotPattern.exec(text); match !== null; match = slotPattern.exec(text)) {
    const fill = slots[match[1] ?? ""];
    if (fill === undefined) throw new Error(`Unknown slot {${match[1]}} in the phrase: ${phrase}`);
    text = text.slice(0, match.index) + fill(random) + text.slice(match.index + match[0].length);
  }
  return text;
}
