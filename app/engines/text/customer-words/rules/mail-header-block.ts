import { headOf, type Message } from "../removal.ts";

type Field = "from" | "sent" | "to" | "subject";

const wordsFor: readonly (readonly [Field, string])[] = [
  ["from", "from von de remitente expéditeur"],
  ["sent", "sent date gesendet datum envoyé enviado fecha envoye"],
  ["to", "to an à a para cc kopie bcc reply-to copie"],
  ["subject", "subject betreff objet asunto"],
];
const labels = new Map(wordsFor.flatMap(([name, words]) => words.split(" ").map((word) => [word, name])));
const field = /^[>*\s]{0,6}([\p{L}-]{1,11})\*?\s?:\*?(?:\s|$)/u;
const address = /[^\s<>@]{1,80}@[^\s<>@]{3,100}/;
const most = 12;

function fieldOf(line: string): Field | undefined {
  return labels.get(field.exec(line)?.[1]?.toLowerCase() ?? "");
}

/**
 * How many lines, from this one on, are the header of a mail as Outlook writes it above what is answered (From, Sent, To,
 * Subject, also wrapped); 0 for none. "From: Leeds / To: York" of a traveller is none: a subject, a time, or an address
 * belongs to it.
 */
export function mailHeaderBlockAt(message: Message, index: number): number {
  const first = headOf(message, index);
  if (fieldOf(first) !== "from") return 0;
  const seen = new Set<Field>(["from"]);
  let hasAddress = address.test(first);
  let lines = 1;
  for (let count = 1; count < most; count += 1) {
    const head = headOf(message, index + count);
    const found = fieldOf(head);
    if (found === undefined) {
      // A long list of recipients goes on, indented or with its own addresses.
      if (head.trim() !== "" && (/^\s/.test(head) || /^[^.!?]{0,120}[;,>]$/.test(head)) && address.test(head))
        continue;
      break;
    }
    seen.add(found);
    hasAddress ||= address.test(head);
    lines = count + 1;
  }
  const enough = seen.has("subject") ? seen.size >= 3 : seen.size >= 3 && hasAddress;
  return enough || (seen.has("subject") && hasAddress) ? lines : 0;
}

const flatLabels: readonly (readonly [string, string, string])[] = [
  ["From: ", " Sent: ", " Subject: "],
  ["From: ", " Date: ", " Subject: "],
  ["Von: ", " Gesendet: ", " Betreff: "],
  ["De : ", " Envoyé : ", " Objet : "],
  ["De: ", " Envoyé: ", " Objet: "],
  ["De: ", " Enviado: ", " Asunto: "],
];
const window = 300;

/** Where such a header begins within a line into which an export has run a whole mail together; undefined for none. */
export function flatMailHeaderIn(line: string): number | undefined {
  for (const [from, sent, subject] of flatLabels) {
    for (let at = line.indexOf(from); at !== -1; at = line.indexOf(from, at + 1)) {
      const rest = line.slice(at, at + 2 * window);
      const sentAt = rest.slice(0, window).indexOf(sent);
      if (sentAt !== -1 && rest.indexOf(subject, sentAt) !== -1) return at;
    }
  }
  return undefined;
}
