import { z } from "zod";

const cost = z.number().int().min(1).max(100);
const count = z.number().int().min(0);

/** One reason why a response counts for less, with what it costs of 100 points and the figures that its sentence names. */
const qualityReasonSchema = z.discriminatedUnion("sign", [
  z.object({ sign: z.literal("trapped"), cost }),
  z.object({ sign: z.literal("unseen"), cost }),
  z.object({ sign: z.literal("too-fast"), cost, seconds: count, needed: count }),
  z.object({ sign: z.literal("straight-lined"), cost, grids: count, rows: count }),
  z.object({ sign: z.literal("repeated-text"), cost, times: count }),
  z.object({ sign: z.literal("known-text"), cost, others: count }),
  z.object({ sign: z.literal("gibberish"), cost, texts: count, of: count }),
  z.object({ sign: z.literal("attention"), cost, missed: count, of: count }),
]);

export type QualityReason = z.output<typeof qualityReasonSchema>;

/** How much a response can be relied on, 0 to 100, and why it is not 100: the heaviest reason first. */
export interface Quality {
  score: number;
  reasons: QualityReason[];
}

export const qualityReasonsSchema = z.array(qualityReasonSchema);
