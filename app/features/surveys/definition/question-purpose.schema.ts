import { z } from "zod";

/**
 * What a question is for. `attribute` fills that attribute of the customer's profile, `themes` sends the text to
 * the engine, `identity` (e-mail and contact questions) says whose answer this is, `consent` (consent questions) notes
 * in the profile that this person agreed to that purpose, `none` is nobody's need yet.
 */
export const questionPurposeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("themes") }),
  z.object({
    kind: z.literal("attribute"),
    attributeId: z
      .string("Choose the attribute that this question fills.")
      .min(1, "Choose the attribute that this question fills.")
      .max(64),
  }),
  z.object({ kind: z.literal("identity") }),
  z.object({
    kind: z.literal("consent"),
    purposeId: z.string("Choose what is agreed to.").min(1, "Choose what is agreed to.").max(64),
  }),
  z.object({ kind: z.literal("none") }),
]);

export type QuestionPurpose = z.output<typeof questionPurposeSchema>;
