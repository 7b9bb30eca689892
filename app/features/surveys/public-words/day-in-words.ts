/** "26 November 2026" in the words of a language; in UTC, as every day is that the pages name. */
export function dayInWords(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}
