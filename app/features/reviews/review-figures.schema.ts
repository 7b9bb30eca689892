import { z } from "zod";

const count = z.number().int().min(0);

/** What happened in a number of days up to a moment; people are counted, not what they said. */
const windowSchema = z.object({
  days: count,
  /** Who said anything with a date. */
  speakers: count,
  /** Who bought. */
  buyers: count,
  /** Who did anything that is recorded, or said something. */
  active: count,
  /** Who named a pain point, a goal, or praised. */
  kinds: z.object({ pain: count, goal: count, praise: count }),
  /** The themes that most people spoke of. */
  themes: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), people: count })),
  /** Whether `themes` holds all of them. */
  allThemes: z.boolean(),
  /** Bought in the window, by currency. */
  revenue: z.array(z.object({ currency: z.string(), minor: z.number().int() })),
});
export type WindowFigures = z.infer<typeof windowSchema>;

const attributeSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Who has a value, and of whom it has outlived its freshness. */
  filled: count,
  stale: count,
  /** Of choices and yes or no: how many have each value; of one profile, its value. */
  values: z.array(z.object({ value: z.string(), n: count })),
});

const lineSchema = z.object({
  key: z.string(),
  section: z.string(),
  text: z.string(),
  origin: z.string(),
  /** As its evidence stood; null without any. */
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The same share counted anew; null where it cannot be. */
  today: z.number().nullable(),
});

/** What a subject was like at a moment. */
export const reviewFiguresSchema = z.object({
  people: count,
  month: windowSchema,
  quarter: windowSchema,
  nps: z.object({ promoters: count, passives: count, detractors: count }),
  attributes: z.array(attributeSchema),
  /** Of personas alone. */
  lines: z.array(lineSchema),
});
export type ReviewFigures = z.infer<typeof reviewFiguresSchema>;
export type AttributeFigures = z.infer<typeof attributeSchema>;
export type LineFigures = z.infer<typeof lineSchema>;

/** Four whole weeks, so that each weekday counts alike. */
export const MONTH_DAYS = 28;
export const QUARTER_DAYS = 91;

export function readFigures(text: string | null | undefined): ReviewFigures | null {
  return text ? reviewFiguresSchema.parse(JSON.parse(text)) : null;
}
