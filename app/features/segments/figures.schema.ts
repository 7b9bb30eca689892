import { z } from "zod";

const shareSchema = z.object({
  kind: z.literal("share"),
  /** People of whom it is known, and those of each value; a flag has the one value "". */
  known: z.number(),
  counts: z.array(z.tuple([z.string(), z.number()])),
});

const numberSchema = z.object({
  kind: z.literal("number"),
  known: z.number(),
  sum: z.number(),
  squares: z.number(),
  /** People in each bin; the bins are the same for all segments counted together. */
  bins: z.array(z.number()),
});

/** What the members of a segment are counted by, feature by feature. */
export const figuresSchema = z.record(z.string(), z.discriminatedUnion("kind", [shareSchema, numberSchema]));
export type Figures = z.infer<typeof figuresSchema>;
export type Figure = Figures[string];
