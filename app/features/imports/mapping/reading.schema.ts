import { z } from "zod";
import { delimiters } from "../detection/detection.schema.ts";
import { encodingNames } from "../detection/encoding-names.ts";
import { importKinds } from "../import-kind.ts";

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

/** The choice between encodings that come into question; it stands in one form with the choice among all of them. */
export const encodingChoiceSchema = z.object({ likelyEncoding: readingSchema.shape.encoding });

/** The tool whose export a file is to be read as. */
export const presetChoiceSchema = z.object({ preset: z.string().max(40, "Choose one of the list") });

/** What a person chose of how an upload is read; what is absent is detected. */
export const wantedSchema = readingSchema
  .pick({ kind: true, encoding: true, delimiter: true, part: true })
  .extend({ headerRows: z.number().int().min(0).max(3), preset: z.string() })
  .partial();
export type Wanted = z.infer<typeof wantedSchema>;
