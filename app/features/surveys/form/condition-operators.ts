import type { TestOperator } from "../definition/condition.schema.ts";

/** What sort of thing a condition looks at; it decides how it can be compared, and with what. */
export type SubjectKind =
  | "one-choice"
  | "several-choices"
  | "number"
  | "score"
  | "date"
  | "text"
  | "given"
  | "quota";

/** How values are given: by boxes, as a number or day, as lines of text, or not at all. */
export type ValueInput = "boxes" | "number" | "date" | "lines" | "none";

export interface OfferedOperator {
  is: TestOperator;
  words: string;
}

const given: OfferedOperator[] = [
  { is: "answered", words: "is answered" },
  { is: "unanswered", words: "is not answered" },
];
const numbers: OfferedOperator[] = [
  { is: "at-least", words: "is at least" },
  { is: "at-most", words: "is at most" },
  { is: "more-than", words: "is more than" },
  { is: "less-than", words: "is less than" },
  { is: "any-of", words: "is exactly" },
  { is: "none-of", words: "is not" },
];

const operators: Record<SubjectKind, readonly OfferedOperator[]> = {
  "one-choice": [{ is: "any-of", words: "is" }, { is: "none-of", words: "is not" }, ...given],
  "several-choices": [
    { is: "any-of", words: "includes" },
    { is: "all-of", words: "includes all of" },
    { is: "none-of", words: "includes none of" },
    ...given,
  ],
  number: [...numbers, ...given],
  score: numbers,
  date: [
    { is: "at-least", words: "is on or after" },
    { is: "at-most", words: "is on or before" },
    { is: "more-than", words: "is after" },
    { is: "less-than", words: "is before" },
    { is: "any-of", words: "is" },
    ...given,
  ],
  text: [
    { is: "contains", words: "contains" },
    { is: "lacks", words: "does not contain" },
    { is: "any-of", words: "is exactly" },
    { is: "none-of", words: "is not" },
    ...given,
  ],
  given,
  quota: [
    { is: "full", words: "is full" },
    { is: "open", words: "still takes answers" },
  ],
};

/** How something of this kind can be compared, the usual way first. */
export function operatorsFor(kind: SubjectKind): readonly OfferedOperator[] {
  return operators[kind];
}

/** How the values of a comparison are given. */
export function inputFor(kind: SubjectKind, is: string): ValueInput {
  if (!takesValues(is)) return "none";
  if (kind === "one-choice" || kind === "several-choices") return "boxes";
  if (kind === "date") return "date";
  return kind === "number" || kind === "score" ? "number" : "lines";
}

/** Whether something is compared with values. */
export function takesValues(is: string): boolean {
  return !["answered", "unanswered", "full", "open", ""].includes(is);
}
