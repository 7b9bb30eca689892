import { z } from "zod";
import { isTimeZone, momentInZone } from "#app/lib/time-zone.ts";

/** In seconds; short enough for a busy counter, long enough to read a long question twice. */
const KIOSK_IDLE = { least: 15, usual: 60, most: 1800 };

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
  /** On a kiosk whoever has not touched the page for so many seconds is asked whether they are still there. */
  kioskIdleSeconds: z.number().int().min(KIOSK_IDLE.least).max(KIOSK_IDLE.most).default(KIOSK_IDLE.usual),
  /** How often the key was renewed that signs hidden fields. */
  linkKeyGeneration: z.number().int().min(0).default(0),
  /** Until then the key before is taken too; null when it is not any more. */
  oldLinkKeyUntil: z.iso.datetime().nullable().default(null),
});

export type SurveySettings = z.output<typeof surveySettingsSchema>;

/** What the form of the settings page says; sites and keys have pages of their own. */
export type DoorSettings = Omit<SurveySettings, "embedSites" | "linkKeyGeneration" | "oldLinkKeyUntil">;

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

const idleField = z
  .string()
  .max(40)
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return KIOSK_IDLE.usual;
    const seconds = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
    if (seconds >= KIOSK_IDLE.least && seconds <= KIOSK_IDLE.most) return seconds;
    context.addIssue({
      code: "custom",
      message: "Expected a whole number of seconds from 15 to 1,800, or nothing.",
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
    kioskIdleSeconds: idleField,
    onlyByLink: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
  })
  .transform(
    ({ opens, closes, timeZone, responseLimit, kioskIdleSeconds, onlyByLink }, context): DoorSettings => {
      const moment = (local: number | null) =>
        local === null || !isTimeZone(timeZone)
          ? null
          : new Date(momentInZone(local, timeZone)).toISOString();
      const [opensAt, closesAt] = [moment(opens), moment(closes)];
      if (opensAt !== null && closesAt !== null && closesAt <= opensAt) {
        context.addIssue({
          code: "custom",
          path: ["closes"],
          message: "It closes before it opens; choose a later time.",
        });
      }
      return { opensAt, closesAt, timeZone, responseLimit, kioskIdleSeconds, onlyByLink };
    },
  );
