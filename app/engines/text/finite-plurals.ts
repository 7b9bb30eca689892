import type { TaggedToken } from "./part-of-speech.ts";

// What the third person of a verb said of things looks like.
const doings: ReadonlySet<string> = new Set(
  `crashes freezes leaks breaks stops fails works loads opens closes hangs lags drops loses restarts arrives comes starts
  picks answers drips smells tastes overheats disconnects reconnects disappears vanishes resets jams grinds rattles clogs tears
  costs takes runs turns switches changes shows keeps gets makes looks sounds feels glitches stutters blinks beeps`.split(
    /\s+/,
  ),
);

/**
 * True for a verb that the tagger took for a plural: in "the tank leaks" what stands last after a noun is what it does,
 * unless a verb ("leaks are") or another noun follows.
 */
export function isFinitePlural(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.tag !== "NOUN" || !doings.has(token.lower)) return false;
  const before = tokens[at - 1]?.tag;
  const after = tokens[at + 1]?.tag;
  const follows = before === "NOUN" || before === "PROPN" || before === "PRON";
  return follows && after !== "AUX" && after !== "NOUN" && after !== "VERB";
}
