import { z } from "zod";
import { attributeCategories } from "#app/features/attributes/attribute.schema.ts";
import { encodingNames } from "./encoding-names.ts";

export const importKinds = ["tickets", "reviews", "customers", "purchases"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importKindNames: Record<ImportKind, string> = {
  tickets: "Tickets",
  reviews: "Reviews",
  customers: "Customers",
  purchases: "Purchases",
};

export const importStatuses = ["mapping", "queued", "running", "done", "failed", "cancelled"] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importStatusNames: Record<ImportStatus, string> = {
  mapping: "waiting for you",
  queued: "about to start",
  running: "running",
  done: "done",
  failed: "failed",
  cancelled: "cancelled",
};

/** What became of a row that was stored. */
export const rowOutcomes = ["created", "updated", "unchanged"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What became of one row, and of what: the feedback item, or the customer whom the row describes or who bought. */
export interface StoredRow {
  outcome: RowOutcome;
  subjectId: string;
}

/** More columns than any real export has; a page with a choice for each must stay usable. */
export const MAX_COLUMNS = 500;

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

export const dateOrders = ["day-first", "month-first"] as const;
export type DateOrder = (typeof dateOrders)[number];

const shareSchema = z.number().min(0).max(1);

/** What the values of one column look like in the sample. */
export const columnProfileSchema = z.object({
  name: z.string(),
  samples: z.array(z.string()),
  /** Share of the sampled rows that have a value. */
  filled: shareSchema,
  /** Shares of the filled values. */
  distinct: shareSchema,
  emails: shareSchema,
  dates: shareSchema,
  numbers: shareSchema,
  ratings: shareSchema,
  truths: shareSchema,
  /** Mean number of words of the filled values. */
  words: z.number(),
  maxNumber: z.number().nullable(),
  dateOrder: z.enum(dateOrders),
  /** How many sampled values prove the order of day and month, and how many speak against it. */
  dateProofs: z.number().int(),
  dateDoubts: z.number().int(),
  decimalComma: z.boolean(),
  decimalProofs: z.number().int(),
});
export type ColumnProfile = z.infer<typeof columnProfileSchema>;

/** How a file is read, how each part of that was decided, and what its columns look like. */
export const detectionSchema = z.object({
  encoding: z.string(),
  encodingReason: z.string(),
  encodingSure: z.boolean(),
  delimiter: z.enum(delimiters),
  delimiterReason: z.string(),
  /** Lines before the header, such as Excel's "sep=;". */
  linesBefore: z.number().int().min(0),
  /** 0 when the first row is data already. */
  headerRows: z.number().int().min(0).max(3),
  headerReason: z.string(),
  kind: z.enum(importKinds),
  kindReason: z.string(),
  sampledRows: z.number().int(),
  columns: z.array(columnProfileSchema),
  notes: z.array(z.string()),
});
export type Detection = z.infer<typeof detectionSchema>;

/** What becomes of one column: left out, a field of the record, or an attribute of the customer or company. */
export const columnChoiceSchema = z.object({
  /** "skip", "field:<key>", "attribute:<id>" or "new-attribute". */
  target: z
    .string()
    .regex(/^(skip|field:[A-Za-z]{1,40}|attribute:[\w-]{1,64}|new-attribute)$/, "Choose one of the list"),
  dateOrder: z.enum(dateOrders).default("day-first"),
  decimalComma: z.preprocess((value) => value === true || value === "true", z.boolean()).default(false),
  /** Of a new attribute: the decision that it serves, and its category. */
  purpose: z.string().trim().max(300, "Expected at most 300 characters").default(""),
  category: z.enum(attributeCategories).default("demographic"),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

export const ratingScales = [5, 10, 100] as const;

/** How the rows of a file become records. */
export const mappingSchema = z.object({
  columns: z.array(columnChoiceSchema).max(MAX_COLUMNS),
  /** The tool or place the file is from; ids are compared only within one source. */
  sourceName: z
    .string()
    .trim()
    .min(1, "Name the tool or place this file is from, such as Zendesk")
    .max(80, "Expected at most 80 characters"),
  ratingScale: z.coerce.number().pipe(z.union(ratingScales.map((scale) => z.literal(scale)))),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "Expected a currency of three letters, such as EUR"),
  /** Rows with fewer cells than the header: told about, or read with blanks at their end. */
  shortRows: z.enum(["reject", "fill"]),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Corrections of what was detected, as the form posts them. */
export const readingSchema = z.object({
  kind: z.enum(importKinds),
  encoding: z.string().refine((name) => encodingNames.has(name), "Choose one of the list"),
  delimiter: z.enum(delimiters),
  headerRows: z.enum(["0", "1"]).transform(Number),
});
export type Reading = z.infer<typeof readingSchema>;
