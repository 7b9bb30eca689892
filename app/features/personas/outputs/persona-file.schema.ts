import { z } from "zod";
import { lineOrigins, personaSections } from "#app/engines/personas/evidence.ts";
import { statusSchema } from "../persona.schema.ts";
import type { PersonaDocument } from "./persona-document.ts";

const PERSONA_FILE_FORMAT = "earshot-persona";

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const quote = z.strictObject({
  text: z.string().describe("A customer's own words, without what says who it was."),
  source: z.string().describe("survey, ticket, review, mention or note."),
  occurredAt: z.string().describe("ISO 8601."),
});

const evidence = z.strictObject({
  n: count.describe("Members it holds for.").optional(),
  of: count.describe("Members of whom this is known.").optional(),
  share: share.describe("n / of.").optional(),
  low: share.describe("Lower end of the share's 95 % interval.").optional(),
  high: share.describe("Upper end of the share's 95 % interval.").optional(),
  othersShare: share.describe("The same share among all other customers.").optional(),
  difference: z
    .strictObject({ value: z.number(), low: z.number(), high: z.number() })
    .describe("The share less the others', with its 95 % interval.")
    .optional(),
  oldest: z.string().describe("ISO 8601.").optional(),
  newest: z.string().describe("ISO 8601.").optional(),
  sources: z.array(z.strictObject({ source: z.string(), n: count })).optional(),
  distribution: z
    .array(
      z.strictObject({
        value: z.string(),
        n: count,
        share,
        low: share,
        high: share,
        othersShare: share.optional(),
      }),
    )
    .optional(),
  scale: z
    .strictObject({ from: z.string(), to: z.string(), members: share, others: share.optional() })
    .describe("Where the middle member and the middle other customer stand between two words.")
    .optional(),
  measure: z
    .strictObject({
      measure: z.string(),
      members: z.number(),
      low: z.number(),
      high: z.number(),
      others: z.number().optional(),
    })
    .describe("A figure per customer: the middle member and the middle other customer.")
    .optional(),
  contradiction: z
    .strictObject({ people: count, about: z.string() })
    .describe("How many members speak against the line, and about what.")
    .optional(),
  asked: z
    .strictObject({ askedAt: z.string(), yes: count, no: count, unsure: count, verdict: z.string() })
    .describe("What members answered when they were asked about the line.")
    .optional(),
});

const line = z.strictObject({
  topic: count.describe("Lines of one number speak of one thing.").optional(),
  text: z.string(),
  origin: z
    .enum(lineOrigins)
    .describe("evidence has numbers or quotes, an assumption has none, what is invented is decoration."),
  edited: z.boolean().describe("Whether somebody wrote it anew since it was drafted."),
  wordedBy: z.string().describe("The model whose wording of it somebody took over.").optional(),
  evidence,
  quotes: z.array(quote),
  against: z.array(quote).describe("Quotes that speak against the line."),
});

/** A persona's JSON file. The published JSON Schema is made from this, so the two are always the same. */
export const personaFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PERSONA_FILE_FORMAT),
  name: z.string(),
  invented: z.literal(true).describe("Name and portrait are made up: nobody of this name is a customer."),
  summary: z.string(),
  status: statusSchema,
  draftedAt: z.string().describe("ISO 8601."),
  basis: z.strictObject({
    segment: z.string(),
    members: count.describe("Customers it was drafted from."),
    speakers: count.describe("Those of them who have said something: the base of what is said of themes."),
  }),
  sections: z.array(
    z.strictObject({ key: z.enum(personaSections), title: z.string(), lines: z.array(line) }),
  ),
});

export type PersonaFile = z.output<typeof personaFileSchema>;

/** A document as the file of a persona; the portrait stays behind, it is drawn from an id. */
export function toPersonaFile(
  { portraitSeed: _, ...document }: PersonaDocument,
  $schema: string,
): PersonaFile {
  return { $schema, format: PERSONA_FILE_FORMAT, ...document };
}

/** The format of the file as JSON Schema (draft 2020-12), for other programs. */
export function personaFileJsonSchema(): object {
  return { title: "A persona of Earshot", ...z.toJSONSchema(personaFileSchema) };
}
