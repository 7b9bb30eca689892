import { z } from "zod";
import { measureNames, momentNames } from "./measures.ts";

/** Far above every honest measure, and small enough to stay exact as cents. */
export const MAX_NUMBER = 1e12;

const days = z.number().int().min(1).max(3650);
const withinDays = days.nullable();
const id = z.string().min(1).max(64);
const number = z.number().min(-MAX_NUMBER).max(MAX_NUMBER);
const isOrNot = z.enum(["is", "is-not"]);

/** Fields of the record itself and of its company. */
export const recordFields = [
  "job-title",
  "decision-role",
  "tag",
  "email",
  "company-name",
  "company-domain",
] as const;
export type RecordField = (typeof recordFields)[number];

export const npsGroups = ["promoter", "passive", "detractor"] as const;
export type NpsGroup = (typeof npsGroups)[number];

export const consentStates = ["granted", "withdrawn", "unknown"] as const;
export const silences = ["anything", "answer", "feedback", "purchase"] as const;
export type Silence = (typeof silences)[number];
export const feelings = ["any", "negative", "positive"] as const;

/** One thing that holds for a customer or does not. What has a default was added since the first rules were stored. */
export const conditionSchema = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("attribute"),
    attributeId: id,
    operator: z.enum([
      "is",
      "is-not",
      "any-of",
      "contains",
      "at-least",
      "at-most",
      "before",
      "after",
      "known",
      "unknown",
    ]),
    /** Of "any-of" several, separated by commas. */
    value: z.string().max(200),
  }),
  z.object({
    about: z.literal("measure"),
    measure: z.enum(measureNames),
    operator: z.enum(["at-least", "at-most"]),
    value: number,
  }),
  z.object({
    about: z.literal("moment"),
    moment: z.enum(momentNames),
    operator: z.enum(["within", "longer-ago"]),
    days,
  }),
  /** Nothing of this kind for so many days, or never. */
  z.object({ about: z.literal("silence"), of: z.enum(silences), days }),
  z.object({
    about: z.literal("theme"),
    themeId: id,
    operator: z.enum(["mentioned", "not-mentioned"]),
    feeling: z.enum(feelings).default("any"),
    withinDays,
  }),
  /** The mean sentiment of what was said in a time, -100 to 100. */
  z.object({
    about: z.literal("sentiment"),
    operator: z.enum(["at-least", "at-most"]),
    value: z.number().min(-100).max(100),
    withinDays,
  }),
  z.object({
    about: z.literal("event"),
    eventType: z.string().min(1).max(60),
    operator: z.enum(["at-least", "fewer-than", "total-at-least", "total-less-than"]),
    /** How many times, or with a total how much in one currency. */
    count: z.number().positive().max(1e10),
    withinDays,
    /** A day, such as 2026-01-31; the later of both counts. */
    since: z.iso.date().nullable().default(null),
  }),
  z.object({
    about: z.literal("answer"),
    surveyId: id,
    questionId: id,
    operator: z.enum(["is", "is-not", "contains", "at-least", "at-most", "answered", "not-answered"]),
    value: z.string().max(200),
  }),
  z.object({
    about: z.literal("survey"),
    surveyId: id,
    operator: z.enum(["answered", "not-answered"]),
    withinDays,
  }),
  z.object({ about: z.literal("nps"), operator: isOrNot, group: z.enum(npsGroups) }),
  z.object({ about: z.literal("rfm"), operator: isOrNot, group: z.string().min(1).max(60) }),
  z.object({ about: z.literal("disengaged"), operator: isOrNot }),
  z.object({
    about: z.literal("consent"),
    purpose: z.string().min(1).max(60),
    operator: isOrNot,
    state: z.enum(consentStates),
  }),
  z.object({
    about: z.literal("record"),
    field: z.enum(recordFields),
    operator: z.enum(["is", "is-not", "contains", "known", "unknown"]),
    value: z.string().max(200),
  }),
  z.object({ about: z.literal("company"), operator: z.enum(["belongs", "does-not-belong"]) }),
  z.object({ about: z.literal("segment"), segmentId: id, operator: z.enum(["in", "not-in"]) }),
]);

export type Condition = z.infer<typeof conditionSchema>;
/** A condition as it may be written: what has a default may be left out. */
export type ConditionDraft = z.input<typeof conditionSchema>;
export type ConditionAbout<About extends Condition["about"]> = Extract<Condition, { about: About }>;
