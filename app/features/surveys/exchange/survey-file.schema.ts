import { z } from "zod";
import { surveySchema } from "../survey.schema.ts";

/** What a file of a survey says it is. */
export const SURVEY_FILE_FORMAT = "earshot-survey";
/** Raised when a file of today could not be read any more as it was meant. */
export const SURVEY_FILE_VERSION = 1;

/** An attribute that the survey fills or looks at: enough to find it elsewhere, or to say by name that it is not there. */
const namedAttributeSchema = z.object({ key: z.string().max(60), label: z.string().max(80) });

/** A survey as a file. In it, attributes go by their key wherever the survey names one. */
export const surveyFileSchema = z.object({
  $schema: z.string().max(2000).optional(),
  format: z.literal(SURVEY_FILE_FORMAT, `Expected "${SURVEY_FILE_FORMAT}".`),
  version: z.literal(SURVEY_FILE_VERSION, `Expected ${SURVEY_FILE_VERSION}, the only version there is.`),
  survey: surveySchema,
  attributes: z.array(namedAttributeSchema).max(200).default([]),
  /** The bytes of pictures (PNG, JPEG, WebP or GIF of at most 2 MB) as base64, by the ids that the survey gives them. */
  pictures: z.record(z.string().min(1).max(64), z.string().max(3_000_000)).default({}),
  /** What the survey had and a file cannot hold, in words. */
  leftOut: z.array(z.string().max(400)).max(200).default([]),
});

export type SurveyFile = z.output<typeof surveyFileSchema>;
