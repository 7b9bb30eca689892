import { z } from "zod";
import { isTimeZone, momentInZone } from "#app/lib/time-zone.ts";

/** What holds for a survey as soon as it is saved, published or not. */
export const surveySettingsSchema = z.object({
  /** ISO text in UTC; null when nothing but publishing opens it. */
  opensAt: z.iso.datetime().nullable().default(null),
  /** ISO text in UTC; null when nothing but a person closes it. */
  closesAt: z.iso.datetime().nullable().default(null),
  /** The zone in which the times were written, and in which they are shown. */
  timeZone: z.string().default("UTC"),
  /** How many complete responses it takes; null for any number. */
  responseLimit: z.number().int().min(1).nullable().default(null),
  /** Only whoever brings a personal link, or an unused one-time one, may see and answer it. */
  onlyByLink: z.boolean().default(false),
  /** Origins of the sites that may show it in a frame, such as "https://www.example.com". */
  embedSites: z.array(z.string()).default([]),
});

export type SurveySettings = z.output<typeof surveySettingsSchema>;

/** What the form of the settings page says; the sites have a page of their own. */
export type DoorSettings = Omit<SurveySettings, "embedSites">;

export const defaultSurveySettings: SurveySettings = surveySettingsSchema.parse({});

const MOST_RESPONSES = 10_000_000;
const localTime = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2})?$/;

/** A day and time as clocks show it, as milliseconds as if it were UTC; null for a day or time that does not exist. */
function readLocalTime(text: string): number | null {
  const parts = localTime.exec(text.trim());
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const ms = Date.UTC(year, month - 1, day, hour, minute);
  const written = new Date(ms).toISOString().slice(0, 16);
  return written === `${parts.slice(1, 4).join("-")}T${parts[4]}:${parts[5]}` ? ms : null;
}

const localTimeField = z
  .string()
  .max(40)
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const ms = readLocalTime(text);
    if (ms !== null) return ms;
    context.addIssue({
      code: "custom",
      message: "Expected a day and a time that exist, such as 2027-03-01 09:00, or nothing.",
    });
    return z.NEVER;
  });

const limitField = z
  .string()
  .max(40)
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const limit = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
    if (limit >= 1 && limit <= MOST_RESPONSES) return limit;
    context.addIssue({
      code: "custom",
      message: "Expected a whole number from 1 to 10,000,000, or nothing.",
    });
    return z.NEVER;
  });

/** The form of the page: times as clocks in the chosen zone show them. */
export const surveySettingsFormSchema = z
  .object({
    opens: localTimeField,
    closes: localTimeField,
    timeZone: z.string().refine(isTimeZone, "Choose a time zone."),
    responseLimit: limitField,
    onlyByLink: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
  })
  .transform(({ opens, closes, timeZone, responseLimit, onlyByLink }, context): DoorSettings => {
    const moment = (local: number | null) =>
      local === null || !isTimeZone(timeZone) ? null : new Date(momentInZone(local, timeZone)).toISOString();
    const [opensAt, closesAt] = [moment(opens), moment(closes)];
    if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
      context.addIssue({
        code: "custom",
        path: ["closes"],
        message: "It closes before it opens; choose a later time.",
      });
    }
    return { opensAt, closesAt, timeZone, responseLimit, onlyByLink };
  });
