/** The text without NUL characters, which PostgreSQL cannot store; call it on every text that comes from outside. */
export function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

/** A typed text as it is stored: without NUL or outer white space, its lines ended by LF (a form post sends CRLF). */
export function tidyText(text: string): string {
  return withoutNul(text).replaceAll("\r\n", "\n").trim();
}
