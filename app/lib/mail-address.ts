/** Whom mail is from. */
export interface Sender {
  /** What readers see; may be empty. */
  name: string;
  address: string;
}

const ADDRESS = /^[^\s@<>,;:"()\p{Cc}]{1,64}@[^\s@<>,;:"()\p{Cc}]{1,190}$/u;

/** Whether a text is one address and nothing else: no list, no line break, nothing that a mail header would read as more. */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Reads "hello@example.com" or "Example <hello@example.com>"; null for anything else. */
export function parseSender(text: string): Sender | null {
  const opening = text.lastIndexOf("<");
  if (opening === -1) return isMailAddress(text.trim()) ? { name: "", address: text.trim() } : null;
  const address = text
    .slice(opening + 1)
    .trim()
    .replace(/>$/, "");
  const name = oneLine(text.slice(0, opening)).replace(/^"(.*)"$/, "$1");
  return text.trim().endsWith(">") && isMailAddress(address) ? { name: name.slice(0, 100), address } : null;
}

/** A text as it may stand in a mail header: line breaks and other control characters are spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
