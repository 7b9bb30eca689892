/** The kinds a statement can be of, in the order in which they are always shown. */
export const kinds = ["pain", "goal", "praise", "question", "other"] as const;
export type Kind = (typeof kinds)[number];

/** The word for one statement or theme of a kind, and for several. */
export const kindWords: Record<Kind, { one: string; many: string }> = {
  pain: { one: "Pain point", many: "Pain points" },
  goal: { one: "Goal", many: "Goals" },
  praise: { one: "Praise", many: "Praise" },
  question: { one: "Question", many: "Questions" },
  other: { one: "Other", many: "Other" },
};

/** Reads a kind from text; what is not a kind is "other". */
export function asKind(text: string): Kind {
  return kinds.find((kind) => kind === text) ?? "other";
}
