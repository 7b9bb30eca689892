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
export const choicesSchema = z.partialRecord(z.enum(contestedFields), side).default({});
export type Choices = z.infer<typeof choicesSchema>;

/** Reads choices from an address, a field each; what cannot be read is no choice. */
export function readChoices(query: URLSearchParams): Choices {
  return Object.fromEntries(
    contestedFields.flatMap((field) => {
      const chosen = side.safeParse(query.get(field));
      return chosen.success ? [[field, chosen.data]] : [];
    }),
  );
}

/** The column of a record that each field is. */
export const columnOf = [
  ["externalId", "external_id"],
  ["email", "email"],
  ["name", "name"],
  ["phone", "phone"],
  ["companyId", "company_id"],
  ["jobTitle", "job_title"],
  ["decisionRole", "decision_role"],
] as const;

/** As whose word a merged record's values stand beside those that lead. */
export const MERGED_LABEL = "merged record";

/** What the page posts. */
export const pairFormSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("apart"), pairId: idSchema }),
  z.object({
    ...{ do: z.literal("merge"), pairId: idSchema, fields: choicesSchema },
    /** The mark of the preview that was seen. */
    seen: z.string().max(64).optional(),
  }),
  z.object({ do: z.literal("undo"), mergeId: idSchema }),
]);
