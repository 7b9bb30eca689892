import { z } from "zod";
import { feedbackSources } from "./feedback.schema.ts";

export const statementKinds = ["pain", "goal", "praise", "question", "other"] as const;
export const feelings = ["negative", "neutral", "positive"] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const id = z.string().min(1).max(64);

/** What the list of feedback can be narrowed by; a value in the address that cannot be one is as if it were not there. */
const feedbackFilterSchema = z.object({
  search: z.string().trim().min(1).max(400).optional().catch(undefined),
  source: z.enum(feedbackSources).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  kind: z.enum(statementKinds).optional().catch(undefined),
  theme: id.optional().catch(undefined),
  sentiment: z.enum(feelings).optional().catch(undefined),
  customer: id.optional().catch(undefined),
  import: id.optional().catch(undefined),
  survey: id.optional().catch(undefined),
});

export type FeedbackFilter = z.infer<typeof feedbackFilterSchema>;

/** Reads the filter from an address. */
export function readFilter(search: URLSearchParams): FeedbackFilter {
  return feedbackFilterSchema.parse(Object.fromEntries(search));
}

/** The filter without one of its parts, for the link that takes it off. */
export function without(filter: FeedbackFilter, part: keyof FeedbackFilter): FeedbackFilter {
  return { ...filter, [part]: undefined };
}
