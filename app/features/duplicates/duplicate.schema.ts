import { z } from "zod";
import { contestedFields } from "#app/features/customers/apply-identity.ts";

export const evidenceSchema = z.object({
  score: z.number(),
  reasons: z.array(z.string()),
  doubts: z.array(z.string()),
});

const idSchema = z.string().max(64);
const side = z.enum(["one", "other"]);

/** Which of the two records gives each field; where none is named, the first does unless it is empty there. */
const choicesSchema = z.partialRecord(z.enum(contestedFields), side).default({});
export type Choices = z.infer<typeof choicesSchema>;

/** What the page posts. */
export const pairFormSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("apart"), pairId: idSchema }),
  z.object({ do: z.literal("merge"), pairId: idSchema, fields: choicesSchema }),
  z.object({ do: z.literal("undo"), mergeId: idSchema }),
]);
