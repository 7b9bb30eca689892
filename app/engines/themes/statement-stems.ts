import { contentStem } from "../text/content-stems.ts";
import { isMereCourtesy } from "../text/courtesy.ts";
import { tokenize } from "../text/tokenize.ts";
import { isPersonName } from "./person-names.ts";

// When it happened and who wrote say nothing about what it is.
const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december`.split(/\s+/),
);

/** The stems that a statement is compared by: no names of people, days or months; none at all for mere courtesy. */
export function statementStems(text: string, names: ReadonlySet<string>): string[] {
  const tokens = tokenize(text);
  const isName = (token: (typeof tokens)[number]) => isPersonName(token, names);
  if (isMereCourtesy(tokens, isName)) return [];
  return tokens.flatMap((token) =>
    calendar.has(token.lower) || isName(token) ? [] : (contentStem(token) ?? []),
  );
}
