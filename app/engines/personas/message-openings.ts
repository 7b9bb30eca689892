/** How the drafter begins a message about a theme, by the theme's kind. */
export const messageOpenings = {
  goal: [
    "Lead with what they ask for",
    "Show early that this is on its way, if it is",
    "Begin with this wish",
  ],
  praise: [
    "Remind them of what they already value",
    "Build on what they like",
    "Name what they come back for",
  ],
  pain: [
    "Do not promise much about this until it is mended",
    "Leave this out of any headline while they still meet it",
    "No jokes, and no offers, about this",
  ],
} as const;

const all = Object.values(messageOpenings).flatMap((openings) => openings.map((opening) => `${opening}: `));

/** What a message is about: the text without the drafter's own opening, which every persona's messages share. */
export function subjectOfMessage(text: string): string {
  const opening = all.find((known) => text.startsWith(known));
  return opening === undefined ? text : text.slice(opening.length);
}
