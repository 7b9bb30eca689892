import type { Cue } from "../cue.ts";
import { frenchCues } from "./french-cues.ts";
import { germanCues } from "./german-cues.ts";
import { spanishCues } from "./spanish-cues.ts";

/** The cues of the languages other than English whose pain was told on sentences of ours, by ISO 639-1 code. */
export const otherLanguageCues: ReadonlyMap<string, readonly Cue[]> = new Map([
  ["de", germanCues],
  ["fr", frenchCues],
  ["es", spanishCues],
]);
