/** Puts values in the places of a text: `fillWords("Page {n} of {total}", { n: 2, total: 5 })` is "Page 2 of 5". */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
