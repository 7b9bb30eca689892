import { z } from "zod";
import { encodingReadingSchema } from "../detection/encoding-reading.schema.ts";
import { delimiters, fileFormats, filePartSchema } from "../import.schema.ts";

/** What the unpacking process is asked for; paths of files of ours. */
export const unpackRequestSchema = z.object({
  /** The upload. */
  source: z.string(),
  /** Where the table file is to be written. */
  target: z.string(),
  /** Where it may keep what does not fit into memory. */
  scratch: z.string(),
  /** The part that was chosen, if it was. */
  part: z.string().optional(),
  /** The encoding that was chosen, if it was. */
  encoding: z.string().optional(),
});
export type UnpackRequest = z.infer<typeof unpackRequestSchema>;

/** What was found in an upload, beside the file that was made of it. */
const unpackedSchema = z.object({
  format: z.enum(fileFormats),
  /** What the files of an archive are where they are no text with separators. */
  inside: z.enum(fileFormats).nullable(),
  /** False: the file was only taken out of its archive and is detected as if it had been uploaded. */
  numbered: z.boolean(),
  /** Set where it is known which rows of the table file name the columns, with why. */
  header: z.object({ rows: z.number().int(), reason: z.string() }).optional(),
  /** Set where a row further down may be wider than those at the beginning. */
  width: z.number().int().optional(),
  parts: z.array(filePartSchema),
  part: z.string().nullable(),
  encoding: z.string(),
  encodingReason: z.string(),
  encodingSure: z.boolean(),
  encodingReadings: z.array(encodingReadingSchema),
  delimiter: z.enum(delimiters),
  delimiterReason: z.string(),
  notes: z.array(z.string()),
});
export type Unpacked = z.infer<typeof unpackedSchema>;

/** What the unpacking process says: how far it is, and at its end what it made or why it would not. */
export const unpackMessageSchema = z.discriminatedUnion("say", [
  z.object({ say: z.literal("progress"), rows: z.number().int(), peakBytes: z.number() }),
  z.object({ say: z.literal("done"), unpacked: unpackedSchema }),
  z.object({ say: z.literal("refused"), reason: z.string() }),
]);
export type UnpackMessage = z.infer<typeof unpackMessageSchema>;

/** An upload that cannot or must not be unpacked; the message says why, to the person who chose the file. */
export class RefusedFileError extends Error {}
