import { findNounRuns } from "../../text/noun-runs.ts";
import { type TaggedToken, tagTokens } from "../../text/part-of-speech.ts";
import { findPersonalData } from "../../text/personal-data/find-personal-data.ts";
import { stemOf } from "../../text/porter-stemmer.ts";
import { isNegation, isStopWord } from "../../text/stop-words.ts";
import { tokenize } from "../../text/tokenize.ts";
import { isPersonName } from "../person-names.ts";
import { joinHyphens } from "./join-hyphens.ts";

/** What part a phrase can play in a name. */
export type PhraseRole = "thing" | "happening" | "action";

/** A piece of a statement that a theme could be named by; phrases with one key say the same. */
export type Phrase = { role: PhraseRole; key: string; spelling: string; words: number };

// Verbs that say nothing about what happens or what is wanted.
const weakVerbs =
  words(`be have do get make go want need wish would like love try use let say tell know think see seem
  look give take put come keep help please contact find feel mean start begin happen hope ask guess believe
  prefer enjoy hate thank appreciate can could will should must may might allow enable continue become include`);
// Adjectives that judge without saying why, or only point.
const weakAdjectives =
  words(`able other same new more many much next last first second sure own such good great nice bad
  only whole full few possible available current different certain various able due single usual`);
// Nouns that tell what goes wrong; they follow a colon better than they stand before one.
const troubles = words(
  "crash error bug delay failure freeze outage timeout glitch lag fault mistake refusal",
);
const particles = words("up out off down back away twice again slowly wrong wrongly");
const vagueThings =
  words(`thing lot way time bit kind problem issue app application product item something anything
  everything day week month year minute hour people person user customer one stuff reason case fact question other half heart
  glance story nothing others
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`);

/** The phrases of a statement, each once. */
export function findPhrases(text: string, people: ReadonlySet<string>): Phrase[] {
  const tagged = joinHyphens(withoutPersonalData(tagTokens(tokenize(text)), text));
  const tokens = tagged.map((token) => (isPersonName(token, people) ? asSymbol(token) : token));
  const phrases = new Map<string, Phrase>();
  for (const phrase of [...things(tokens), ...happenings(tokens), ...actions(tokens)]) {
    const key = `${phrase.role} ${phrase.key}`;
    if (!phrases.has(key)) phrases.set(key, phrase);
  }
  return [...phrases.values()];
}

function withoutPersonalData(tokens: readonly TaggedToken[], text: string): TaggedToken[] {
  const spans = findPersonalData(text);
  let at = 0;
  return tokens.map((token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) < token.end ? asSymbol(token) : token;
  });
}

// A name or an address breaks a phrase like a comma does.
function asSymbol(token: TaggedToken): TaggedToken {
  return { ...token, kind: "symbol", tag: "X" };
}

// Noun runs and their last two words and their last: "monthly card invoice", "card invoice", "invoice".
function* things(tokens: readonly TaggedToken[]): Generator<Phrase> {
  for (const run of findNounRuns(tokens, { withAdjectives: true })) {
    for (let from = Math.max(run.from, run.to - 3); from < run.to; from += 1) {
      const part = tokens.slice(from, run.to);
      const [first] = part;
      if (first === undefined || !isNameable(part) || weakAdjectives.has(first.lemma)) continue;
      if (part.length === 1 && (vagueThings.has(first.lemma) || troubles.has(first.lemma))) continue;
      yield toPhrase("thing", part);
    }
  }
}

// "won't load", "charged twice", "too slow", "crashes", "error".
function* happenings(tokens: readonly TaggedToken[]): Generator<Phrase> {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "word") continue;
    if (troubles.has(token.lemma)) yield toPhrase("happening", [token]);
    else if (token.tag === "VERB" && !weakVerbs.has(token.lemma)) yield* verbPhrases(tokens, at);
    else if (token.tag === "ADJ" && !weakAdjectives.has(token.lemma) && tokens[at + 1]?.tag !== "NOUN") {
      yield toPhrase("happening", [...negationBefore(tokens, at), token]);
    }
  }
}

function* verbPhrases(tokens: readonly TaggedToken[], at: number): Generator<Phrase> {
  const verb = tokens[at];
  // "charged me twice" says "charged twice".
  const next = tokens[at + 1]?.tag === "PRON" ? tokens[at + 2] : tokens[at + 1];
  if (verb === undefined || !isNameable([verb])) return;
  const before = negationBefore(tokens, at);
  if (next !== undefined && particles.has(next.lower)) yield toPhrase("happening", [...before, verb, next]);
  yield toPhrase("happening", [...before, verb]);
}

// The negation right before a word, or one word before that ("won't even load"), with the auxiliary that makes it
// English ("did not arrive").
function negationBefore(tokens: readonly TaggedToken[], at: number): TaggedToken[] {
  const before = tokens[at - 1];
  if (before === undefined) return [];
  if (isNegation(before.lower)) {
    const auxiliary = tokens[at - 2];
    return before.lower === "not" && auxiliary?.tag === "AUX" ? [auxiliary, before] : [before];
  }
  if (before.lower === "too" || before.lower === "keeps") return [before];
  const earlier = tokens[at - 2];
  return before.tag === "ADV" && earlier !== undefined && isNegation(earlier.lower) ? [earlier] : [];
}

const objectWithin = 5;

// "export to Excel", "change my address": the base form of the verb, a preposition, and the next noun run.
function* actions(tokens: readonly TaggedToken[]): Generator<Phrase> {
  const runs = findNounRuns(tokens, { withAdjectives: true });
  for (const [at, verb] of tokens.entries()) {
    if (verb.tag !== "VERB" || weakVerbs.has(verb.lemma) || !isNameable([verb])) continue;
    const run = runs.find(({ from }) => from > at && from - at <= objectWithin);
    if (run === undefined || tokens.slice(at + 1, run.from).some(breaksAction)) continue;
    const object = tokens.slice(Math.max(run.from, run.to - 2), run.to);
    if (!isNameable(object) || (object.length === 1 && vagueThings.has(object[0]?.lemma ?? ""))) continue;
    const link = tokens.slice(at + 1, run.from).filter(({ tag }) => tag === "ADP" || tag === "PART");
    const base = { ...verb, text: verb.lemma };
    yield { ...toPhrase("action", [base, ...link, ...object]), key: keyOf([base, ...object]) };
  }
}

function breaksAction(token: TaggedToken): boolean {
  return token.kind !== "word" || token.tag === "VERB" || token.tag === "CCONJ" || token.tag === "SCONJ";
}

function isNameable(tokens: readonly TaggedToken[]): boolean {
  return tokens.every(
    ({ kind, lower }) =>
      kind === "word" &&
      (lower.length > 1 || isNegation(lower)) &&
      lower.length <= 24 &&
      !/\p{N}/u.test(lower),
  );
}

function toPhrase(role: PhraseRole, tokens: readonly TaggedToken[]): Phrase {
  const spelling = tokens.map(({ text, lower }) => (isStopWord(lower) ? lower : text)).join(" ");
  return { role, key: keyOf(tokens), spelling, words: tokens.length };
}

function keyOf(tokens: readonly TaggedToken[]): string {
  return tokens
    .filter(({ tag }) => tag !== "AUX")
    .map(({ lower, lemma }) => (isNegation(lower) ? "not" : stemOf(lemma.replace(/'s$/, ""))))
    .join(" ");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
