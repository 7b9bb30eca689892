import { headOf, type Message } from "../removal.ts";

// "On Mon, May 5, 2025 at 10:32 AM Tom Miller <tom@example.com> wrote:" in the languages we know, at the beginning of a
// line.
const said: readonly RegExp[] = [
  /^on\s.{4,200}\swrote\s?:$/i,
  /^am\s.{4,200}\sschrieb(?:en)?\b.{0,120}:$/i,
  /^.{2,120}\sschrieb am\s.{4,80}:$/i,
  /^le\s.{4,200}\sa écrit\s?:$/i,
  /^el\s.{4,200}\sescribi[óo]\s?:$/i,
  /^.{2,120}<[^<>\s]{3,100}@[^<>\s]{3,100}>\s?(?:wrote|schrieb|a écrit|escribió)\b.{0,80}:$/i,
  /^\d{4}-\d\d-\d\d \d{1,2}:\d\d .{0,40}<[^<>\s]{3,100}@[^<>\s]{3,100}>\s?:$/,
  /^(?:op\s.{4,200}\sschreef\b|il\s.{4,200}\sha scritto|em\s.{4,200}\sescreveu).{0,120}:$/i,
];
const beginsLikeOne = /^(?:on|am|le|el|op|il|em)\s|^\d{4}-|<[^<>\s]{3,100}@|schrieb am\s/i;
const dashes = /^[-\s]{0,8}|[-\s]{0,8}$/g;
const address = /[<([]?(?:mailto:)?[^\s<>()[\]]{2,80}@[^\s<>()[\]]{3,100}[>)\]]?/;
const time = /\d{1,2}[:.h]\d{2}/;
const date = /\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}/;

// "On 3 March 2025 at 10:15 your driver wrote:" is the customer's own story.
const narrative =
  /\s(?:your|my|our|the|you|i|he|she|they|someone|ihre?|mein|meine|der|die|mir|uns|votre|vos|mon|vous|su|mi|me|nos)\s/i;

// A mail program breaks a long header over lines.
const mostLines = 4;

/** How many lines, from this one on, say who wrote what is quoted below; 0 for none. `sure` when it is a mail program's. */
export function replyHeaderAt(message: Message, index: number): { lines: number; sure: boolean } {
  let header = "";
  for (let count = 1; count <= mostLines; count += 1) {
    const head = headOf(message, index + count - 1).trim();
    if (head === "" || head.startsWith(">")) break;
    header = `${header} ${head}`.trim();
    if (count === 1 && !beginsLikeOne.test(header.replace(dashes, ""))) break;
    const words = header.replace(dashes, "");
    if (said.some((pattern) => pattern.test(words) || (pattern.test(`${words}:`) && header.endsWith("-")))) {
      const isDated = date.test(words) && time.test(words) && !narrative.test(words);
      return { lines: count, sure: address.test(words) || isDated };
    }
  }
  return { lines: 0, sure: false };
}

const marker =
  /^[-_*=\s]{0,40}(?:original message|original appointment|ursprüngliche nachricht|originalnachricht|message d['’]origine|message original|mensaje original)[-_*=\s:]{0,40}$/i;
const forwarded =
  /^[-_*=\s]{0,40}(?:forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message (?:transféré|réexpédié)|début du message (?:transféré|réexpédié)|mensaje reenviado|inicio del mensaje reenviado)[-_*=\s:]{0,40}$/i;
const answerAbove =
  /^[-#=\s]{0,12}(?:(?:request|ticket|case) #?\d{1,12}:\s)?(?:please )?(?:type|write|enter|schreiben|bitte geben|bitte antworten|antwort|veuillez (?:saisir|répondre)|répondre|por favor,? (?:escriba|responda)|escriba|reply|respond|in replies all text).{0,60}(?:above this line|(?:über|oberhalb) dieser (?:linie|zeile)|au-dessus de cette ligne|por encima de esta l[ií]nea|above this line is added).{0,40}$/i;

/** What a line announces: the message answered to, one passed on, or a help desk's "reply above this line". */
export function dividerAt(
  message: Message,
  index: number,
): "original" | "forwarded" | "answer above" | undefined {
  const head = headOf(message, index).trim();
  if (head.length < 8 || head.length > 140) return undefined;
  if (marker.test(head)) return "original";
  if (forwarded.test(head)) return "forwarded";
  return answerAbove.test(head) ? "answer above" : undefined;
}
