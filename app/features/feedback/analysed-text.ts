/**
 * The text the engine reads for a feedback item, and into which statement offsets point (UTF-16 code units):
 * title, newline, body; or the body alone when there is no title.
 */
export function analysedText(item: { title: string; body: string }): string {
  return item.title === "" ? item.body : `${item.title}\n${item.body}`;
}
