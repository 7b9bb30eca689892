import type { TokenRun } from "../../text/noun-runs.ts";
import type { TaggedToken } from "../../text/part-of-speech.ts";
import { endings, owners, particles } from "./name-words.ts";
import { isVague, nameOfRun } from "./things.ts";

const articles = new Set(["the", "a", "an"]);
// What follows these is the matter: "explained how", "said that".
const opensClause = new Set("that how why what whether if which who where".split(" "));

/** What stands after a verb and belongs to it. */
export type PredicateTail = {
  /** "up", "off". */
  particle: TaggedToken[];
  /** What it is done to, with its article. */
  object: TaggedToken[];
  /** "twice", "late". */
  ending: TaggedToken[];
  /** "to my account", without whose it is. */
  place: TaggedToken[];
};

export const noTail: PredicateTail = { particle: [], object: [], ending: [], place: [] };

/**
 * Reads on from `start`, right after a verb; undefined when it is said of a pronoun or of a clause: "fixed it",
 * "explained how".
 */
export function readTail(
  tokens: readonly TaggedToken[],
  start: number,
  runFrom: ReadonlyMap<number, TokenRun>,
): PredicateTail | undefined {
  let at = start;
  const particle: TaggedToken[] = [];
  const first = tokens[at];
  if (first !== undefined && particles.has(first.lower) && first.tag !== "NOUN") {
    particle.push(first);
    at += 1;
  }
  if (opensClause.has(tokens[at]?.lower ?? "") && !isOwner(tokens[at + 1])) return undefined;
  const pronoun = tokens[at]?.tag === "PRON" && !owners.has(tokens[at]?.lower ?? "");
  if (pronoun) at += 1;
  const object = readObject(tokens, at, runFrom);
  if (object === undefined && !pronoun && isOwner(tokens[at])) return undefined;
  if (object !== undefined)
    return { particle, object: object.tokens, ending: endingAt(tokens, object.to), place: [] };
  const ending = endingAt(tokens, at);
  if (pronoun && ending.length === 0) return undefined;
  const link = tokens[at];
  const place = link?.tag === "ADP" && !pronoun ? readObject(tokens, at + 1, runFrom) : undefined;
  return { particle, object: [], ending, place: link && place ? [link, ...place.tokens] : [] };
}

function isOwner(token: TaggedToken | undefined): boolean {
  return token !== undefined && (token.tag === "DET" || token.tag === "NUM" || owners.has(token.lower));
}

function readObject(
  tokens: readonly TaggedToken[],
  start: number,
  runFrom: ReadonlyMap<number, TokenRun>,
): { tokens: TaggedToken[]; to: number } | undefined {
  let at = start;
  while (isOwner(tokens[at]) || (tokens[at]?.tag === "ADV" && isOwner(tokens[at + 1]))) at += 1;
  const run = runFrom.get(at);
  const name = run && nameOfRun(tokens, run);
  if (run === undefined || name === undefined || isVague(name)) return undefined;
  const article = tokens[run.from - 1];
  const kept = article !== undefined && run.from > start && articles.has(article.lower) ? [article] : [];
  return { tokens: [...kept, ...name], to: run.to };
}

function endingAt(tokens: readonly TaggedToken[], at: number): TaggedToken[] {
  const token = tokens[at];
  return token !== undefined && endings.has(token.lower) ? [token] : [];
}
