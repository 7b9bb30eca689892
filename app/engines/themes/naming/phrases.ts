import { detectLanguage } from "../../text/language.ts";
import { isNegation } from "../../text/stop-words.ts";
import { readClauseTokens } from "./clause-tokens.ts";
import { isNameable, type Phrase, toPhrase } from "./phrase.ts";
import { findPredicates, type Predicate, withoutTo } from "./predicates.ts";
import { findThings } from "./things.ts";
import { findWordRuns } from "./word-runs.ts";

/** The phrases of a statement, each once. */
export function findPhrases(text: string, people: ReadonlySet<string>): Phrase[] {
  const tokens = readClauseTokens(text, people);
  const language = detectLanguage(tokens);
  const phrases = new Map<string, Phrase>();
  const add = (phrase: Phrase) => {
    const key = `${phrase.role} ${phrase.key}`;
    if (phrase.stems.length > 0 && !repeatsItself(phrase) && !phrases.has(key)) phrases.set(key, phrase);
  };
  if (!isTagged(language)) {
    for (const run of findWordRuns(tokens, language)) add(run);
    return [...phrases.values()];
  }
  for (const thing of findThings(tokens)) add(thing);
  for (const predicate of findPredicates(tokens)) {
    for (const phrase of phrasesOf(predicate)) add(phrase);
  }
  return [...phrases.values()];
}

// Parts of speech are known of English alone; what shows no language counts as English.
const isTagged = (language: string) => language === "en" || language === "und";

// "Is not delivered" is "not delivered", but "does not open" needs its auxiliary.
const linking = new Set(["be", "have"]);

// Two sentences without a full stop between them: "great app great app".
function repeatsItself({ key }: Phrase): boolean {
  const words = key.split(" ");
  return new Set(words).size < words.length;
}

function* phrasesOf({ subject, lead, head, particle, object, ending, place }: Predicate): Generator<Phrase> {
  const rest = [head, ...particle, ...object, ...ending];
  if (!isNameable([...lead, ...rest])) return;
  // Without a subject an auxiliary is only good for a negation.
  const alone = isDenied(lead)
    ? lead.filter(({ lemma }) => !linking.has(lemma))
    : withoutTo(lead.filter(({ tag }) => tag !== "AUX"));
  if (subject !== undefined) {
    yield toPhrase("clause", [...subject, ...lead, ...rest]);
    if (place.length > 0 && isNameable(place))
      yield toPhrase("clause", [...subject, ...lead, ...rest, ...place]);
  }
  const withoutArticle = object.filter(({ tag }) => tag !== "DET");
  const base = { ...head, text: head.lemma };
  if (object.length > 0) {
    yield toPhrase("deed", [...alone, head, ...particle, ...withoutArticle, ...ending]);
    yield toPhrase("action", [
      ...(isDenied(lead) ? lead : []),
      base,
      ...particle,
      ...withoutArticle,
      ...ending,
    ]);
  } else {
    yield toPhrase("state", [...alone, ...rest]);
    if (head.tag !== "VERB") return;
    if (place.length > 0 && isNameable(place)) {
      yield toPhrase("deed", [...alone, head, ...particle, ...place]);
      if (!isDenied(lead)) yield toPhrase("action", [base, ...particle, ...place]);
    }
  }
}

const isDenied = (lead: Predicate["lead"]) => lead.some(({ lower }) => isNegation(lower));
