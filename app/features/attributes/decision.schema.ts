import { z } from "zod";

const name = z.string().trim().min(1, "Say what is decided").max(300, "Expected at most 300 characters");

/** Something that is decided, for which attributes are kept. */
export interface Decision {
  id: string;
  name: string;
  /** "" where nobody is named. */
  decidedBy: string;
  /** 0 to 1: of how many an attribute must be known and fresh. */
  enoughShare: number;
  needs: DecisionNeed[];
}

export interface DecisionNeed {
  attributeId: string;
  /** False where the attribute only helps. */
  needed: boolean;
}

/** A decision as a form posts it: "needed" and "helps" hold ids of attributes, one or several. */
export const decisionFormSchema = z.object({
  name,
  decidedBy: z.string().trim().max(120, "Expected at most 120 characters").default(""),
  enough: z
    .string()
    .trim()
    .regex(/^(?:100|[1-9]?\d)$/, "Expected a per cent from 0 to 100")
    .default("70")
    .transform((text) => Number(text) / 100),
  attributes: z.record(z.string().max(64), z.enum(["needed", "helps", "no"])).default({}),
});

export type DecisionInput = z.output<typeof decisionFormSchema>;

/** By what two decisions are known to be the same one. */
export function decisionKey(decisionName: string): string {
  return decisionName.trim().toLowerCase();
}

/** Who takes the decision that an attribute's form names. */
export const decidedBySchema = z.object({
  decidedBy: z.string().trim().max(120, "Expected at most 120 characters").default(""),
});

/** What a decision needs, as its form holds it: "needed" or "helps" by attribute id. */
export function needChoices(needs: readonly DecisionNeed[]): Record<string, string> {
  return Object.fromEntries(
    needs.map(({ attributeId, needed }) => [attributeId, needed ? "needed" : "helps"]),
  );
}
