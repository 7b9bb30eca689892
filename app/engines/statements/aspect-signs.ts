import type { TokenRun } from "../text/noun-runs.ts";
import type { TaggedToken } from "../text/part-of-speech.ts";
import { polarityOf } from "./polarity.ts";
import type { OpinionWord } from "./sentiment.ts";

/** What the place of a noun run in its clause tells about whether it is a part of what was bought. */
export type AspectSigns = {
  /** The sum of the signs' weights, about -4 to 4; above 0 more than half are aspects. */
  salience: number;
  /** "This camera", "my phone": the whole thing is spoken of, not a part of it. */
  isPointedAt: boolean;
  isNearOpinion: boolean;
};

const definite = new Set(["the", "its", "their"]);
const pointing = new Set(["this", "that", "these", "those", "my", "our", "your", "his", "her"]);
const indefinite = new Set(["a", "an"]);
const picking = new Set("no any other another every each some all more most such which what".split(" "));
const joining = new Set([",", "&", "/", "and", "or"]);
const placing = new Set(["in", "at", "on", "from", "to", "near", "by"]);
const acquiring = new Set(
  "bought buy buying purchase purchased own owned ordered recommend recommended went go going".split(" "),
);
const having = new Set(
  "have has had having offer offers offered comes came include includes included features lack lacks".split(
    " ",
  ),
);

// A word of opinion this near speaks of the run.
const opinionReach = 3;
// How far back the verb that governs a run is looked for; keeps the work linear.
const verbReach = 20;

/** Weighs the place of a noun run; weights are set by hand after what grammar marks as known part or new whole. */
export function readAspectSigns(
  tokens: readonly TaggedToken[],
  run: TokenRun,
  opinions: readonly OpinionWord[],
): AspectSigns {
  const before = tokens[run.from - 1];
  // "This great camera": behind an adjective stands what counts.
  const determiner = before?.tag === "ADJ" ? tokens[run.from - 2] : before;
  const isPointedAt = determiner !== undefined && pointing.has(determiner.lower);
  const isNearOpinion = opinions.some((opinion) => isNear(opinion.index, run));
  const salience =
    weighBefore(before) +
    (before?.tag === "ADJ" ? weighBehindAdjective(determiner) : 0) +
    weighAfter(tokens[run.to]) +
    weighWords(tokens, run) +
    weighVerb(tokens, run.from) +
    (isNearOpinion ? 0.4 : 0) +
    (opinions.length === 0 ? -0.3 : 0);
  return { salience, isPointedAt, isNearOpinion };
}

function isNear(index: number, run: TokenRun): boolean {
  if (index >= run.from && index < run.to) return false;
  return index < run.from ? run.from - index <= opinionReach : index - run.to < opinionReach;
}

function weighBefore(before: TaggedToken | undefined): number {
  if (before === undefined) return 0.1;
  const { lower, kind, tag } = before;
  if (definite.has(lower)) return 1;
  if (pointing.has(lower)) return -1;
  if (indefinite.has(lower)) return -0.5;
  if (picking.has(lower)) return -0.3;
  if (joining.has(lower)) return 0.6;
  if (kind === "symbol") return -0.4;
  if (placing.has(lower)) return -0.7;
  if (lower === "with" || lower === "without") return 0.5;
  if (kind === "number") return -1.2;
  if (polarityOf(lower) !== 0 && (tag === "ADJ" || tag === "VERB" || tag === "ADV")) return 0.8;
  if (tag === "VERB") return 0.2;
  if (tag === "AUX") return -0.4;
  return tag === "PRON" ? -0.5 : 0;
}

function weighBehindAdjective(determiner: TaggedToken | undefined): number {
  if (determiner === undefined) return 0;
  if (pointing.has(determiner.lower)) return -0.6;
  if (placing.has(determiner.lower)) return -0.6;
  return determiner.tag === "VERB" ? 0.5 : 0;
}

function weighAfter(after: TaggedToken | undefined): number {
  if (after?.tag === "AUX") return 0.8;
  if (after?.lower === "of") return -0.8;
  return after?.kind === "number" ? -0.8 : 0;
}

// Names and codes are mostly of the whole, of its maker or of a place.
function weighWords(tokens: readonly TaggedToken[], run: TokenRun): number {
  const words = tokens.slice(run.from, run.to);
  const head = words.at(-1);
  if (head === undefined) return 0;
  let weight = words.length === 2 ? 0.2 : 0;
  if (polarityOf(head.lower) !== 0) weight -= 1;
  if (head.tag === "PROPN") weight -= 0.4;
  if (run.from > 0 && /^\p{Lu}/u.test(words[0]?.text ?? "")) weight -= 0.5;
  if (/^\p{Lu}{2,}$/u.test(head.text)) weight -= 0.8;
  if (words.some((word) => /\d/.test(word.text))) weight -= 0.5;
  return weight;
}

function weighVerb(tokens: readonly TaggedToken[], from: number): number {
  for (let index = from - 1; index >= Math.max(0, from - verbReach); index -= 1) {
    const token = tokens[index];
    if (token?.tag !== "VERB" && token?.tag !== "AUX") continue;
    if (having.has(token.lower)) return 0.4;
    return acquiring.has(token.lower) ? -0.3 : 0;
  }
  return 0;
}
