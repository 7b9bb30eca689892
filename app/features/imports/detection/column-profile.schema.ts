import { z } from "zod";
import { dateOrders } from "../rows/date-order.ts";

const shareSchema = z.number().min(0).max(1);
const countSchema = z.number().int().min(0);

/** A row that shows what was decided, or speaks against it. */
const evidenceSchema = z.object({ line: countSchema, text: z.string() });
export type Evidence = z.infer<typeof evidenceSchema>;

const evidenceList = z.array(evidenceSchema).default([]);

/** What the values of one column look like: in the sample at first, then in all rows. */
export const columnProfileSchema = z.object({
  name: z.string(),
  samples: z.array(z.string()),
  /** Share of the rows looked at that have a value. */
  filled: shareSchema,
  /** How many rows that are. */
  filledRows: countSchema.default(0),
  /** Shares of the filled values. */
  distinct: shareSchema,
  /** False where there are so many that their number is estimated, to some 3 %. */
  distinctExact: z.boolean().default(true),
  emails: shareSchema,
  dates: shareSchema,
  numbers: shareSchema,
  ratings: shareSchema,
  truths: shareSchema,
  /** Mean number of words of the filled values. */
  words: z.number(),
  /** Characters of the longest value. */
  longest: countSchema.default(0),
  minNumber: z.number().nullable().default(null),
  maxNumber: z.number().nullable(),
  dateOrder: z.enum(dateOrders),
  /** How many values prove the order of day and month, and how many speak against it. */
  dateProofs: countSchema,
  dateDoubts: countSchema,
  dateProofRows: evidenceList,
  dateDoubtRows: evidenceList,
  /** How many dates give day and month as numbers that could be either: 03/04/2026. */
  ambiguousDates: countSchema.default(0),
  /** How many dates have a time of day without a zone. */
  zonelessTimes: countSchema.default(0),
  decimalComma: z.boolean(),
  decimalProofs: countSchema,
  decimalDoubts: countSchema.default(0),
  decimalDoubtRows: evidenceList,
  /** What stands between several values of one cell; null where cells hold one value. */
  listSeparator: z.enum([", ", ",", ";", "|", "||"]).nullable().default(null),
  /** How many values hold it. */
  listProofs: countSchema.default(0),
  /** Made of other columns by the tool's preset: it stands behind the file's own. */
  derived: z.boolean().optional(),
});
export type ColumnProfile = z.infer<typeof columnProfileSchema>;
