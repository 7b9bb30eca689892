/** Controls that turn the words beside them around, and characters that end or hide text. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Punctuation with a meaning in Markdown (CommonMark 0.31, GitHub's tables, strikethrough, mentions and mathematics). */
const MARKS = /[\\`*_{}[\]<>#|!~&@$]/g;

/**
 * People's words as Markdown that shows exactly them, on one line: no markup, table, link, mention or list comes of them,
 * wherever on a line they stand.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/\s+/g, " ")
      .replace(CONTROLS, "")
      .trim()
      .replace(MARKS, "\\$&")
      // Addresses become links by themselves in many readers.
      .replace(/:(?=\/\/)/g, "\\:")
      .replace(/\b(www|mailto|xmpp)(?=[.:])/gi, (word) => `${word}\\`)
      // What would begin a list, a rule or a heading's underline.
      .replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
  );
}
