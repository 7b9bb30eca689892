import { beginsWith, type Cut, type Rule } from "../removal.ts";
import { isGreeting } from "../says-something.ts";
import { sentenceSpans } from "../sentence-spans.ts";
import { anyOf, withSingleBlanks } from "./any-of.ts";
import { automaticNotice, boilerplateCues } from "./boilerplate-cues.ts";
import { isOwnVoice, speaksOfTrouble } from "./own-voice.ts";

const shortest = 10;
const longest = 400;
const standing = anyOf(...boilerplateCues, ...automaticNotice);
const noReply =
  /^(?:please (?:do not|don['’]t)|bitte antworten sie nicht|merci de ne pas|veuillez ne pas|ne pas|por favor,? no)/i;
const satisfied = /^(?:good|bad), i['’]m/i;

/** Sets aside acknowledgements, survey requests and footers of help desks, sentence by sentence. */
export const supportBoilerplate: Rule = {
  name: "macro",
  sentence:
    "Standing text of the support team or its help desk, such as a receipt or a request to rate the answer.",
  find: (message) => {
    const spans = sentenceSpans(message);
    const found = spans.flatMap(({ start, end }): Cut[] => {
      if (end - start < shortest) return [];
      const sentence = message.text
        .slice(start, Math.min(end, start + longest))
        .replace(/^[\s*•#-]{1,20}/, "");
      return isBoilerplate(sentence) ? [{ start, end, why: beginsWith(sentence) }] : [];
    });
    if (found.length === 0) return found;
    // Customers thank for a message too, and then go on.
    const isCourtesy = found.every(({ start, end }) => courtesy.test(message.text.slice(start, end)));
    const said = () => spans.filter((span) => !isGreeting(message.text.slice(span.start, span.end))).length;
    return isCourtesy && found.length < said() ? [] : found;
  },
  mayEmpty: true,
};

const courtesy = /^\s{0,9}(?:thank|vielen dank|herzlichen dank|danke|merci|nous vous remercions|gracias)/i;

/** True for a sentence that a help desk writes by itself. */
function isBoilerplate(sentence: string): boolean {
  const first = withSingleBlanks(sentence.slice(0, longest));
  if (!/^[\p{L}¿]/u.test(first)) return false;
  if (!standing.test(first)) return false;
  if (satisfied.test(first)) return true;
  return !isOwnVoice(first) && (noReply.test(first) || !speaksOfTrouble(first));
}
