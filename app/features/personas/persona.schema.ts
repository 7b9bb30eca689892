import { z } from "zod";
import { lineOrigins, personaSections } from "#app/engines/personas/evidence.ts";

export { personaSections };

const quoteSchema = z.object({
  statementId: z.string(),
  itemId: z.string(),
  text: z.string(),
  occurredAt: z.string(),
  source: z.string(),
});

export const lineEvidenceSchema = z.object({
  n: z.number().optional(),
  of: z.number().optional(),
  share: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  othersShare: z.number().optional(),
  othersN: z.number().optional(),
  othersOf: z.number().optional(),
  difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).optional(),
  oldest: z.string().optional(),
  newest: z.string().optional(),
  sources: z.array(z.object({ source: z.string(), n: z.number() })).optional(),
  distribution: z
    .array(
      z.object({
        value: z.string(),
        n: z.number(),
        share: z.number(),
        low: z.number(),
        high: z.number(),
        othersShare: z.number().optional(),
      }),
    )
    .optional(),
  scale: z
    .object({ from: z.string(), to: z.string(), members: z.number(), others: z.number().optional() })
    .optional(),
  measure: z
    .object({
      measure: z.string(),
      members: z.number(),
      low: z.number(),
      high: z.number(),
      others: z.number().optional(),
    })
    .optional(),
  themeId: z.string().optional(),
  attributeId: z.string().optional(),
  value: z.string().optional(),
  wordedBy: z.string().optional(),
  quotes: z.array(quoteSchema).optional(),
  against: z.array(quoteSchema).optional(),
  contradiction: z.object({ people: z.number(), about: z.string() }).optional(),
  asked: z
    .object({
      surveyId: z.string(),
      questionId: z.string(),
      kind: z.enum(["claim", "attribute", "open"]),
      askedAt: z.string(),
      yes: z.number(),
      no: z.number(),
      unsure: z.number(),
      people: z.number(),
      verdict: z.enum(["waiting", "undecided", "confirmed", "contradicted"]),
      reworded: z.boolean(),
      kept: z.object({ at: z.string(), by: z.string() }).optional(),
    })
    .optional(),
});

export const sectionSchema = z.enum(personaSections);
export const originSchema = z.enum(lineOrigins);

/** Where a persona stands: being written, looked at by somebody else, or ready to be used. */
const personaStatuses = ["draft", "review", "published"] as const;
export const statusSchema = z.enum(personaStatuses);
export type PersonaStatus = (typeof personaStatuses)[number];

export const statusWords = {
  draft: "draft",
  review: "in review",
  published: "published",
} as const satisfies Record<PersonaStatus, string>;

/** What each section is called, in the order of reading. */
export const sectionTitles = {
  summary: "In one sentence",
  role: "Role",
  story: "Story",
  demographics: "Who they are",
  day: "A typical week",
  goals: "Goals",
  pains: "Pain points",
  motivations: "What they value",
  behaviour: "How they behave",
  scales: "Where they stand",
  channels: "How to reach them",
  objections: "What may hold them back",
  triggers: "What makes them buy",
  decision: "Their part in the decision",
  quotes: "In their words",
  say: "Say",
  avoid: "Avoid",
  change: "What changes for them",
} as const satisfies Record<(typeof personaSections)[number], string>;
