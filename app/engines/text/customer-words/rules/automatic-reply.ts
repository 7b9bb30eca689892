import { beginsWith, type Cut, headOf, type Message, type Rule } from "../removal.ts";
import { isGreeting } from "../says-something.ts";
import { sentenceSpans } from "../sentence-spans.ts";
import { anyOf, withSingleBlanks } from "./any-of.ts";
import { absence, absenceDetail, automaticSubject, serverEvidence, undelivered } from "./automatic-cues.ts";
import { automaticNotice } from "./boilerplate-cues.ts";

// A machine says what it is in its first lines, and is not long.
const firstLines = 6;
const mostSentences = 40;
// "… because your app lost my bookings": a person who is away, and has something to say.
const about =
  /\b(?:because|but|weil|aber|mais|car|pero|porque)\b|\b(?:your|ihre?|euer|eure|votre|vos|su|tu)\s(?!e-?mails?\b|messages?\b|mails?\b|requests?\b|inquiry\b|patience\b|understanding\b|nachricht|anfrage|verständnis|geduld|courriel|demande|compréhension|correo|mensaje|consulta|comprensión)/i;

/** Sets aside absence notes and reports of mail servers: nobody wrote them. */
export const automaticReply: Rule = {
  name: "automatic reply",
  sentence: "What a machine answered: a note of absence, or a mail that could not be delivered.",
  find: (message) => {
    const report = serverReport(message);
    return report === undefined ? absenceNote(message) : [report];
  },
  mayEmpty: true,
};

function serverReport(message: Message): Cut | undefined {
  for (let index = 0; index < Math.min(firstLines, message.lines.length); index += 1) {
    const head = headOf(message, index).trim();
    if (!returned.test(head)) continue;
    if (serverEvidence.test(message.text.slice(0, 4_000)))
      return { start: 0, end: message.text.length, why: beginsWith(head) };
  }
  return undefined;
}

function absenceNote(message: Message): Cut[] {
  if (message.text.length > 8_000) return [];
  const spans = sentenceSpans(message);
  if (spans.length > mostSentences) return [];
  const sentences = spans.map((span) => ({ ...span, words: flat(message.text.slice(span.start, span.end)) }));
  if (!sentences.some(({ words }) => away.test(words))) return [];
  const first = sentences.filter(({ words }) => !isGreeting(words)).slice(0, 3);
  const says = (pattern: RegExp, words: string) => pattern.test(words) && !about.test(words);
  if (!first.some(({ words }) => says(away, words))) return [];
  const typical = sentences.filter(({ words }) => says(typicalOfOne, words));
  // One such sentence before others is somebody's own: "I'm on vacation until May. Please stop the deliveries."
  const others = sentences.filter(({ words }) => !isGreeting(words)).length - typical.length;
  if (typical.length < 2 && others > 0) return [];
  return typical.map(({ start, end, words }) => ({ start, end, why: beginsWith(words) }));
}

const courtesies: readonly RegExp[] = [
  /^(?:many )?(?:thanks|thank you) for your (?:e-?mail|message|mail|understanding|patience)[.!]?$/i,
  /^(?:vielen dank|danke) für (?:ihre|deine|ihr|dein) (?:e-?mail|nachricht|mail|verständnis)[.!]?$/i,
  /^merci (?:pour|de) votre (?:e-?mail|message|courriel|compréhension)[.!]?$/i,
  /^gracias por su (?:correo|mensaje|comprensión)[.!]?$/i,
];

const returned = anyOf(...undelivered);
const away = anyOf(...absence);
const typicalOfOne = anyOf(...absence, ...absenceDetail, ...automaticNotice, ...courtesies);

function flat(sentence: string): string {
  return withSingleBlanks(sentence.slice(0, 500)).trim();
}

/** True for the subject of an automatic reply or of a mail that came back, also behind "Re:". */
export function isAutomaticSubject(subject: string): boolean {
  const words = subject
    .slice(0, 300)
    .trim()
    .replace(/^(?:(?:re|aw|fw|fwd|wg|tr|rv|sv)\s?:\s{0,3}){1,5}/i, "")
    .replace(/^\[(?:auto|external|extern)[^\]]{0,20}\]\s{0,3}/i, "");
  return (
    automaticSubject.some((pattern) => pattern.test(words)) ||
    /^\[auto-?(?:reply|response)\]/i.test(subject.trim())
  );
}
