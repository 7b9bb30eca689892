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
  "phoneKey",
  "undated",
]);

/** Whether a kept field is worth telling. */
export function isTold(field: string): boolean {
  return !silentFields.has(field);
}
