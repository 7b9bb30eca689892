import { z } from "zod";

const ids = z.array(z.string());

/** What was the merged customer's, by id, so that exactly that goes back. */
export const movedSchema = z.object({
  events: ids,
  feedbackItems: ids,
  responses: ids,
  /** Responses that were by a personal link; a customer has only one such for a survey. */
  personalResponses: ids,
  attributeValues: ids,
  /** Values of either record that lead no more, since the other's is newer. */
  superseded: ids,
  aliases: z.array(z.object({ kind: z.string(), value: z.string() })),
  merges: ids,
  // Merges of before these were moved have none.
  drafts: ids.default([]),
  /** Places in companies, and those of them that followed the record. */
  places: ids.default([]),
  recordPlaces: ids.default([]),
  themeMarks: ids.default([]),
  /** Choices between values of an attribute. */
  valueChoices: ids.default([]),
  /** Addresses that are not written to, by hash. */
  suppressions: ids.default([]),
  /** What was said of consent. */
  consentChanges: ids.default([]),
  invitations: z
    .object({
      /** Places on lists of mailings that went over. */
      people: ids,
      /** Places of either customer that are nobody's, since the other stands on the same list. */
      releasedFrom: ids,
      releasedTo: ids,
      /** Places of either customer that count no more as invitations, since the other was invited to the survey. */
      uninvited: ids,
      addresses: ids,
    })
    .default({ people: [], releasedFrom: [], releasedTo: [], uninvited: [], addresses: [] }),
});

/** What was moved without some records, which are elsewhere by now. */
export function withoutRecords(moved: Moved, ids: ReadonlySet<string>): Moved {
  const left = (list: readonly string[]) => list.filter((id) => !ids.has(id));
  const { invitations, aliases, superseded, merges, ...lists } = moved;
  const shortened = Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, left(list)]));
  const places = Object.fromEntries(Object.entries(invitations).map(([kind, list]) => [kind, left(list)]));
  return movedSchema.parse({ ...shortened, invitations: places, aliases, superseded, merges });
}

/** Every record that a merge moved. */
export function recordsOf({ invitations, aliases, superseded, merges, ...lists }: Moved): string[] {
  return [...Object.values(lists), ...Object.values(invitations)].flat();
}

export type Moved = z.infer<typeof movedSchema>;
