import type { Moved } from "./merge.schema.ts";

/** How many of each kind of record a merge moves, by the word for it; kinds of which there is none are left out. */
export interface MovedCount {
  one: string;
  many: string;
  count: number;
}

const words: readonly [(moved: Moved) => number, string, string][] = [
  [({ events }) => events.length, "purchase, visit or other event", "purchases, visits and other events"],
  [
    ({ feedbackItems }) => feedbackItems.length,
    "ticket, review or other text",
    "tickets, reviews and other texts",
  ],
  [({ responses }) => responses.length, "answered survey", "answered surveys"],
  [({ drafts }) => drafts.length, "answer that was begun", "answers that were begun"],
  [({ attributeValues }) => attributeValues.length, "value of the profile", "values of the profile"],
  [({ places }) => places.length, "place in a company", "places in companies"],
  [({ themeMarks }) => themeMarks.length, "decision about a theme", "decisions about themes"],
  [
    ({ consentChanges }) => consentChanges.length,
    "entry of what was agreed to",
    "entries of what was agreed to",
  ],
  [({ invitations }) => invitations.people.length, "invitation to a survey", "invitations to surveys"],
  [
    ({ suppressions }) => suppressions.length,
    "address that is not written to",
    "addresses that are not written to",
  ],
  [({ aliases }) => aliases.length, "earlier number or address", "earlier numbers and addresses"],
  [({ merges }) => merges.length, "record that was merged before", "records that were merged before"],
  [
    ({ invitations }) => invitations.releasedFrom.length + invitations.releasedTo.length,
    "place on a mailing's list that is given up, since the other one has a place there",
    "places on mailings' lists that are given up, since the other one has places there",
  ],
];

/** What a merge moves, in words and numbers. */
export function countMoved(moved: Moved): MovedCount[] {
  return words.flatMap(([countOf, one, many]) => {
    const count = countOf(moved);
    return count === 0 ? [] : [{ one, many, count }];
  });
}
