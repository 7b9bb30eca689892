import type { Cue } from "../cue.ts";
import type { KindHead } from "../statement.ts";

const weights: Record<KindHead, Cue["weights"]> = {
  pain: { pain: 2.4, praise: -0.6 },
  goal: { goal: 2.6, praise: -1.4 },
  praise: { praise: 2.6, pain: -1.4 },
  question: { question: 3.2, pain: -1 },
};
const says: Record<KindHead, string> = {
  pain: "complains",
  goal: "wishes or asks for a change",
  praise: "praises",
  question: "asks",
};

/**
 * The cue of one head in a language other than English, one wording a line. A word may stand behind an apostrophe:
 * "l'erreur" holds "erreur". What repeats without bound is letters only, so every pattern is linear.
 */
export function cueOf(language: string, head: KindHead, wordings: string): Cue {
  const alternatives = wordings
    .trim()
    .split(/\s*\n\s*/)
    .join("|");
  const pattern = new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, "gu");
  return { name: `${language} ${head}`, says: says[head], pattern, weights: weights[head] };
}

/** A cue that nothing is wrong: "keine Probleme". */
export const settled = (language: string, wordings: string): Cue => ({
  ...cueOf(language, "praise", wordings),
  name: `${language} settled`,
  says: "says that nothing is wrong",
  weights: { pain: -3, praise: 1.8 },
});

/** A cue that praise is denied: "nicht zufrieden". It outweighs the word of praise that it holds. */
export const denied = (language: string, wordings: string): Cue => ({
  ...cueOf(language, "pain", wordings),
  name: `${language} denied`,
  says: "denies something good",
  weights: { pain: 4, praise: -3.6 },
});
