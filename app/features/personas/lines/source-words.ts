/** Sources of feedback and of values, as numbers name them. */
const words = new Map([
  ["survey", "Surveys"],
  ["ticket", "Tickets"],
  ["review", "Reviews"],
  ["mention", "Mentions"],
  ["note", "Notes"],
  ["import", "Imported files"],
  ["manual", "Typed by the team"],
  ["engine", "Read from texts"],
]);

/** What a source is called; one that is not known keeps its name. */
export function sourceInWords(source: string): string {
  return words.get(source.toLowerCase()) ?? source;
}
