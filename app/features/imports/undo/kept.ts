import { z } from "zod";

/** Who or what holds something that an undo would otherwise have taken back. */
export const keptBySchema = z.object({
  by: z.enum([
    "import",
    "person",
    "answer",
    "feedback",
    "purchase",
    "value",
    "correction",
    "taken",
    "gone",
    "merged",
    "answers",
    "said-again",
    "used",
    "heard",
    "unknown",
  ]),
  /** The person's name, the later import's file, or where a value is from. */
  name: z.string().nullable(),
  at: z.string().nullable(),
  importId: z.string().nullable(),
});
export type KeptBy = z.infer<typeof keptBySchema>;

/** Fields that only go along with others: what is kept of them alone is nothing that a person would miss. */
const silentFields = new Set([
  "updatedAt",
  "consentChangedAt",
  "contentHash",
  "learntAt",
  "surveyVersion",
  "phoneKey",
  "undated",
]);

/** Whether a kept field is worth telling. */
export function isTold(field: string): boolean {
  return !silentFields.has(field);
}

const words: Record<KeptBy["by"], string> = {
  import: "changed or needed by a later import",
  person: "edited by a person",
  answer: "has answered a survey",
  feedback: "has said something that stays",
  purchase: "has done something that stays",
  value: "has values from elsewhere",
  correction: "holds a statement that a person corrected",
  taken: "somebody else has the earlier address or number by now",
  gone: "who it belonged to before is gone",
  merged: "merged into another record",
  answers: "has answers that stay to what the import added",
  "said-again": "said again by a later import",
  used: "used by a segment or a survey",
  heard: "heard again since from elsewhere",
  unknown: "changed since",
};

/** Why something was kept, as the report says it; `name` and `at` are shown beside where they are known. */
export function keptInWords({ by, name }: Pick<KeptBy, "by" | "name">): string {
  if (by === "person" && name !== null) return `edited by ${name}`;
  if (by === "merged" && name !== null) return `merged into another record by ${name}`;
  if (by === "import" && name !== null) return `changed or needed by the later import ${name}`;
  if (by === "value" && name !== null) return `has a value from elsewhere: ${name}`;
  return words[by];
}
