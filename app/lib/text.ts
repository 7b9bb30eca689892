/** The text without NUL characters, which PostgreSQL cannot store; call it on every text that comes from outside. */
export function withoutNul(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}
