import { z } from "zod";
import { attributeCategories } from "#app/features/attributes/attribute.schema.ts";
import { fieldRules } from "#app/features/attributes/field-rule.ts";
import { isTimeZone } from "#app/lib/time-zone.ts";
import { MAX_COLUMNS } from "../detection/detection.schema.ts";
import { dateOrders } from "../rows/date-order.ts";
import { eventTypes } from "../rows/event-type.ts";
import { peopleRulesSchema } from "./people-rules.ts";
import { personalChoicesSchema } from "./personal-choices.ts";

/** Beside a file's own columns: those that are made of others, and the two that a file of rejected rows has behind. */
const MOST_ADDED = 100;

/** So many lines that recur in a file are shown and set aside. */
export const MOST_PASSAGES = 50;

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
