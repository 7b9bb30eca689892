/** The text without NUL characters, which PostgreSQL cannot store; call it on every text that comes from outside. */
export function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

/** A typed text as it is stored: without NUL or outer white space, its lines ended by LF (a form post sends CRLF). */
export function tidyText(text: string): string {
  return withoutNul(text).replaceAll("\r\n", "\n").trim();
}

/** Embeddings, overrides and isolates of direction; the plain marks U+200E and U+200F stay, names in Arabic need them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A name as it is stored: tidy, and without the controls of direction with which it would turn the words beside it
 * around ("Trojan Source", Boucher and Anderson 2021). Customers' own words are kept as they came.
 */
export function tidyName(name: string): string {
  return tidyText(name.replace(BIDI_CONTROLS, ""));
}
