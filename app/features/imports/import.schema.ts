import { z } from "zod";
import { attributeCategories } from "#app/features/attributes/attribute.schema.ts";
import { fieldRules } from "#app/features/attributes/field-rule.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";
import { columnProfileSchema } from "./column-profile.schema.ts";
import { dateOrders } from "./date-order.ts";
import { encodingNames } from "./encoding-names.ts";
import { encodingReadingSchema } from "./encoding-reading.schema.ts";
import { eventTypes } from "./event-type.ts";
import { type ImportKind, importKinds } from "./import-kind.ts";
import { peopleRulesSchema } from "./people-rules.ts";
import { personalChoicesSchema } from "./personal-choices.ts";

export type { ColumnProfile } from "./column-profile.schema.ts";
export {
  type ImportKind,
  type ImportStatus,
  importKindNames,
  importKinds,
  importStatuses,
  importStatusNames,
} from "./import-kind.ts";

/** What became of a row that was stored. */
export const rowOutcomes = ["created", "updated", "unchanged"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * What became of one row, and of what: the feedback item, the company, or the customer whom the row describes or whose
 * doing it is. A row that was read but is about nobody is set aside with the reason.
 */
export type StoredRow = { outcome: RowOutcome; subjectId: string } | { outcome: "skipped"; reason: string };

/** More columns than any real export has; a page with a choice for each must stay usable. */
export const MAX_COLUMNS = 500;
/** Beside a file's own: those that are made of others, and the two that a file of rejected rows has behind. */
const MOST_ADDED = 100;

/** So many lines that recur in a file are shown and set aside. */
export const MOST_PASSAGES = 50;

/** What an upload is; all but text is unpacked into a table file first (see README.md). */
export const fileFormats = ["text", "xlsx", "zip", "gzip", "json", "ndjson"] as const;
export type FileFormat = (typeof fileFormats)[number];

export const fileFormatNames: Record<FileFormat, string> = {
  text: "text with separators",
  xlsx: "Excel workbook",
  zip: "ZIP archive",
  gzip: "gzip archive",
  json: "JSON",
  ndjson: "JSON, one record a line",
};

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export const delimiterNames: Record<Delimiter, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

/** One of several tables in an upload: a sheet, a file of an archive, an array of a JSON document. */
export const filePartSchema = z.object({
  name: z.string(),
  /** What is known of it, such as "3 files" or "hidden sheet"; may be empty. */
  detail: z.string(),
});
export type FilePart = z.infer<typeof filePartSchema>;

/** A line that recurs in the texts of a file. */
export const passageSchema = z.object({
  /** The same for the same line in every file, whatever numbers stand in it. */
  id: z.string(),
  text: z.string(),
  /** In how many texts it stands at least. */
  items: z.number().int(),
});
export type RecurringPassage = z.infer<typeof passageSchema>;

/** How a file is read, how each part of that was decided, and what its columns look like. */
export const detectionSchema = z.object({
  format: z.enum(fileFormats).default("text"),
  /** What the files of an archive are where they are no text with separators. */
  inside: z.enum(fileFormats).nullable().default(null),
  /**
   * The file was written by us: UTF-8, commas, and in front of each row its place in the original, which readRows
   * gives as the row's line. Encoding and delimiter are then those of the original.
   */
  numbered: z.boolean().default(false),
  /** The tables to choose from where there are several, and the name of the one that was taken. */
  parts: z.array(filePartSchema).default([]),
  part: z.string().nullable().default(null),
  /** Size of the upload where what is read was unpacked from it. */
  uploadBytes: z.number().nullable().default(null),
  encoding: z.string(),
  encodingReason: z.string(),
  encodingSure: z.boolean(),
  /** How the encodings that come into question read texts of the file; empty where nothing is in doubt. */
  encodingReadings: z.array(encodingReadingSchema).default([]),
  delimiter: z.enum(delimiters),
  delimiterReason: z.string(),
  /** Lines before the header, such as Excel's "sep=;". */
  linesBefore: z.number().int().min(0),
  /** 0 when the first row is data already. */
  headerRows: z.number().int().min(0).max(3),
  headerReason: z.string(),
  kind: z.enum(importKinds),
  kindReason: z.string(),
  /** The tool whose export it is, and how that was seen; null when it is none that is known. */
  preset: z.string().nullable().default(null),
  presetReason: z.string().default(""),
  /** How many rows the look of the columns rests on. */
  sampledRows: z.number().int(),
  /** How many rows the file has; null until all of them were looked at. */
  wholeRows: z.number().int().nullable().default(null),
  columns: z.array(columnProfileSchema),
  /** Lines that stand word for word in many texts, the commonest first; null until all rows were looked at. */
  recurring: z.array(passageSchema).nullable().default(null),
  notes: z.array(z.string()),
});
export type Detection = z.infer<typeof detectionSchema>;

/** What stands for a detection while an upload is being unpacked. */
export function undetected(format: FileFormat, kind: ImportKind): Detection {
  return {
    ...{ format, inside: null, kind, numbered: false, parts: [], part: null, uploadBytes: null },
    ...{ encoding: "utf-8", encodingReason: "", encodingSure: true, encodingReadings: [] },
    ...{ delimiter: ",", delimiterReason: "" },
    ...{ linesBefore: 0, headerRows: 0, headerReason: "", kindReason: "", preset: null, presetReason: "" },
    ...{ sampledRows: 0, wholeRows: null, columns: [], notes: [], recurring: null },
  };
}

/** What becomes of one column: left out, a field of the record, or an attribute of the customer or company. */
export const columnChoiceSchema = z.object({
  /** "skip", "field:<key>", "question:<target>", "attribute:<id>" or "new-attribute". */
  target: z
    .string()
    .regex(
      /^(skip|field:[A-Za-z]{1,40}|question:[a-z-]{1,20}|attribute:[\w-]{1,64}|new-attribute)$/,
      "Choose one of the list",
    ),
  /** "detected": as the rows of the file prove it, also those that are looked at later. */
  dateOrder: z.enum(["detected", ...dateOrders]).default("detected"),
  decimals: z.enum(["detected", "point", "comma"]).default("detected"),
  /** What wins where a customer is known to be something else; "" as for all fields. */
  fieldRule: z.enum(["", ...fieldRules]).default(""),
  /** Of a new attribute: the decision that it serves, and its category. */
  purpose: z.string().trim().max(300, "Expected at most 300 characters").default(""),
  category: z.enum(attributeCategories).default("demographic"),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** The best rating possible; "detected": what the highest number of the column speaks for. */
const ratingScaleSchema = z.union([
  z.literal("detected"),
  z.coerce
    .number("Expected a whole number")
    .int()
    .min(2, "Expected at least 2")
    .max(1000, "Expected at most 1,000"),
]);

/** How the rows of a file become records. */
export const mappingSchema = z.object({
  columns: z.array(columnChoiceSchema).max(MAX_COLUMNS + MOST_ADDED),
  /** The tool or place the file is from; ids are compared only within one source. */
  sourceName: z
    .string()
    .trim()
    .min(1, "Name the tool or place this file is from, such as Zendesk")
    .max(80, "Expected at most 80 characters"),
  ratingScale: ratingScaleSchema.default("detected"),
  /** Of times that name none, neither beside them nor in their column's name: IANA, such as Europe/Berlin. */
  timeZone: z
    .string()
    .trim()
    .refine(isTimeZone, "Expected a time zone such as Europe/Berlin or UTC")
    .default("UTC"),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "Expected a currency of three letters, such as EUR"),
  /** What wins between the file and what is known, for attributes and for companies. */
  valueRule: z.enum(fieldRules).default("newest"),
  /** The day that the file's facts are from; empty: the day it is brought in. */
  learntOn: z
    .union([z.literal(""), z.iso.date("Expected a date such as 2026-03-31, or nothing")])
    .default(""),
  /** What happened, for a file of events without a column that says it. */
  eventType: z.enum(["", ...eventTypes]).default(""),
  /** What the survey is called whose answers these are; a newer export with the same name adds to it. */
  surveyTitle: z.string().trim().max(200, "Expected at most 200 characters").default(""),
  /** How a response without a number is known again: by who answered when, or by who answered alone. */
  knownBy: z.enum(["moment", "respondent"]).default("moment"),
  /** Rows with fewer cells than the header: told about, or read with blanks at their end. */
  shortRows: z.enum(["reject", "fill"]),
  people: peopleRulesSchema,
  /** Whether quotes, signatures, macros and markup are set aside from the texts of tickets and reviews. */
  words: z.enum(["customer", "everything"]).default("customer"),
  /** The ids of recurring lines that are the customers' own words all the same. */
  keptPassages: z.array(z.string().max(20)).max(MOST_PASSAGES).default([]),
  /** What becomes of personal data in the texts. */
  personalData: personalChoicesSchema,
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Chosen where a file is no tool's that is known, or is not to be read as one. */
export const NO_PRESET = "none";

/** Corrections of what was detected, as the form posts them. */
export const readingSchema = z.object({
  kind: z.enum(importKinds),
  encoding: z.string().refine((name) => encodingNames.has(name), "Choose one of the list"),
  delimiter: z.enum(delimiters),
  headerRows: z.enum(["0", "1", "2", "3"]).transform(Number),
  /** Which of the detected parts; absent where there is only one. */
  part: z.string().max(300).optional(),
});
export type Reading = z.infer<typeof readingSchema>;

/** The choice between encodings that come into question. */
export const encodingChoiceSchema = readingSchema.pick({ encoding: true });

/** What a person chose of how an upload is read; what is absent is detected. */
export const wantedSchema = readingSchema
  .pick({ kind: true, encoding: true, delimiter: true, part: true })
  .extend({ headerRows: z.number().int().min(0).max(3), preset: z.string() })
  .partial();
export type Wanted = z.infer<typeof wantedSchema>;
