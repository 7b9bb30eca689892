import { z } from "zod";
import { type ImportKind, importKinds } from "../import-kind.ts";
import { columnProfileSchema } from "./column-profile.schema.ts";
import { encodingReadingSchema } from "./encoding-reading.schema.ts";

/** More columns than any real export has; a page with a choice for each must stay usable. */
export const MAX_COLUMNS = 500;

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
const passageSchema = z.object({
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
