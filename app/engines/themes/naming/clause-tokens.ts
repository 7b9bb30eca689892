import { isFinitePlural } from "../../text/finite-plurals.ts";
import { type TaggedToken, tagTokens } from "../../text/part-of-speech.ts";
import { findPersonalData } from "../../text/personal-data/find-personal-data.ts";
import { tokenize } from "../../text/tokenize.ts";
import { isPersonName } from "../person-names.ts";
import { joinHyphens } from "./join-hyphens.ts";

/** The tagged tokens of a statement as names are made of them: people's names and personal data are mere signs. */
export function readClauseTokens(text: string, people: ReadonlySet<string>): TaggedToken[] {
  const tagged = joinHyphens(withoutPersonalData(tagTokens(tokenize(text)), text));
  return tagged.map((token, at) => {
    if (isPersonName(token, people)) return asSign(token);
    return isFinitePlural(tagged, at) ? { ...token, tag: "VERB", lemma: token.lower } : token;
  });
}

function withoutPersonalData(tokens: readonly TaggedToken[], text: string): TaggedToken[] {
  const spans = findPersonalData(text);
  let at = 0;
  return tokens.map((token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) < token.end ? asSign(token) : token;
  });
}

// A name or an address breaks a phrase like a comma does.
function asSign(token: TaggedToken): TaggedToken {
  return { ...token, kind: "symbol", tag: "X" };
}
