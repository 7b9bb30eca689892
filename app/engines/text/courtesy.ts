import { isStopWord } from "./stop-words.ts";
import type { Token } from "./tokenize.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

// Words that open or close a letter; one of them must be there for a statement to be mere courtesy.
const markers =
  words(`thank thanks thx cheers regards greeting greetings sincerely faithfully dear hello hi wishes hope
  forward advance excuse forgive grateful thankful goodbye bye sorry`);
// Words that stand beside them and say nothing by themselves.
const companions =
  words(`day days evening weekend week morning afternoon night nice good great lovely wonderful best kind
  kindest warm warmest friendly many much so very have wish hear hearing look looking reply response answer reading read
  time help attention patience understanding remain yours truly well fine soon back message length letter consider advance
  happy pleasant beautiful wishing write writing somebody whoever already beforehand again all`);

/** True for a word of a greeting, of thanks or of a closing line. */
export function isCourtesy(lower: string): boolean {
  return markers.has(lower) || companions.has(lower);
}

/**
 * True for a statement that is courtesy from its first word to its last ("Thanks and have a nice day", "Good morning
 * from Dublin", "Best, Florian"), apart from names: it would make a theme of everyone who is polite.
 */
export function isMereCourtesy(tokens: readonly Token[], isName: (token: Token) => boolean): boolean {
  const said = tokens.filter(({ kind }) => kind === "word");
  const marked = said.some(({ lower }) => markers.has(lower)) || isGreeting(said);
  if (!marked) return false;
  const others = said.filter(
    (token) => !isStopWord(token.lower) && !isCourtesy(token.lower) && !isName(token),
  );
  // What is left may be a name that is not known, but "Thanks Broken App" is a title.
  return others.length * 2 <= said.length && others.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
}

// "Have a good evening", "Good morning" and "Best, Florian" hold no marker.
function isGreeting(said: readonly Token[]): boolean {
  const [first, second] = said;
  if (first?.lower === "best" || first?.lower === "yours")
    return second === undefined || /^\p{Lu}/u.test(second.text);
  const opens = first?.lower === "have" || first?.lower === "good";
  return (
    opens && said.some(({ lower }) => /^(?:day|morning|afternoon|evening|night|weekend|week)$/.test(lower))
  );
}
