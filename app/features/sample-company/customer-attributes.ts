import type { AttributeDefinition } from "#app/features/attributes/attribute.schema.ts";
import type { GroupId } from "./truth.ts";

type Spread = Readonly<Record<string, number>>;

interface PlantedAttribute extends AttributeDefinition {
  /** Share of customers of whom the company knows it. */
  known: number;
  /** How often each value occurs in each group. */
  spread: Readonly<Record<GroupId, Spread>>;
}

const choice = { valueType: "choice", subject: "customer" } as const;

function optionsOf(spread: Readonly<Record<GroupId, Spread>>): string[] {
  return [...new Set(Object.values(spread).flatMap((values) => Object.keys(values)))];
}

function planted(
  definition: Omit<AttributeDefinition, "options" | "subject" | "valueType">,
  known: number,
  spread: Readonly<Record<GroupId, Spread>>,
): PlantedAttribute {
  return { ...choice, ...definition, options: optionsOf(spread), known, spread };
}

/** What the company tries to know of a customer, and how the groups differ in it. */
export const customerAttributes: readonly PlantedAttribute[] = [
  planted(
    {
      key: "age-band",
      label: "Age band",
      category: "demographic",
      purpose: "Tone and examples in campaigns",
      freshDays: null,
    },
    0.72,
    {
      families: { "25–34": 3, "35–44": 6, "45–54": 1 },
      baristas: { "25–34": 5, "35–44": 4, "45–54": 1 },
      elders: { "55–64": 3, "65 and over": 6 },
      offices: { "25–34": 2, "35–44": 4, "45–54": 4, "55–64": 1 },
      starters: { "18–24": 6, "25–34": 4 },
    },
  ),
  planted(
    {
      key: "household",
      label: "Household",
      category: "demographic",
      purpose: "Which machine and bag size to offer",
      freshDays: 730,
    },
    0.68,
    {
      families: { "Family with children": 9, Couple: 1 },
      baristas: { "Lives alone": 4, Couple: 5, "Shared flat": 1 },
      elders: { Couple: 7, "Lives alone": 3 },
      offices: { Couple: 4, "Family with children": 4, "Lives alone": 3 },
      starters: { "Shared flat": 8, "Lives alone": 2 },
    },
  ),
  planted(
    {
      key: "occupation",
      label: "Occupation",
      category: "demographic",
      purpose: "Time of day to reach people",
      freshDays: 730,
    },
    0.6,
    {
      families: { Employed: 6, "Part-time": 3, "At home": 2 },
      baristas: { Employed: 5, "Self-employed": 5 },
      elders: { Retired: 8, "Part-time": 1 },
      offices: { Employed: 9, "Self-employed": 1 },
      starters: { Student: 6, Employed: 3, "Part-time": 2 },
    },
  ),
  planted(
    {
      key: "matters-most",
      label: "What matters most",
      category: "psychographic",
      purpose: "First line of the message",
      freshDays: 365,
    },
    0.6,
    {
      families: { "Saving time": 7, Reliability: 2, Price: 1 },
      baristas: { "Craft and taste": 8, Openness: 2 },
      elders: { Sustainability: 5, Reliability: 5 },
      offices: { Reliability: 5, Overview: 6 },
      starters: { Price: 8, "Craft and taste": 1 },
    },
  ),
  planted(
    {
      key: "new-technology",
      label: "Attitude to new technology",
      category: "psychographic",
      purpose: "Who is asked to test new features",
      freshDays: 365,
    },
    0.5,
    {
      families: { "Waits until it is proven": 6, "Tries early": 2, Sceptical: 2 },
      baristas: { "Tries early": 9, "Waits until it is proven": 1 },
      elders: { Sceptical: 7, "Waits until it is proven": 3 },
      offices: { "Waits until it is proven": 7, Sceptical: 2 },
      starters: { "Tries early": 5, "Waits until it is proven": 5 },
    },
  ),
  planted(
    {
      key: "app-use",
      label: "Use of the app",
      category: "behavioural",
      purpose: "In-app message or e-mail",
      freshDays: 90,
    },
    0.65,
    {
      families: { Daily: 6, Weekly: 3 },
      baristas: { Daily: 8, Weekly: 2 },
      elders: { Never: 6, Rarely: 4 },
      offices: { Weekly: 5, Rarely: 3, Daily: 1 },
      starters: { Rarely: 5, Never: 2, Weekly: 2 },
    },
  ),
  planted(
    {
      key: "preferred-channel",
      label: "Preferred channel",
      category: "preference",
      purpose: "How to answer and to write",
      freshDays: 365,
    },
    0.6,
    {
      families: { "App message": 6, Chat: 3, "E-mail": 1 },
      baristas: { Chat: 3, "E-mail": 4, "App message": 3 },
      elders: { Phone: 7, Letter: 2, "E-mail": 1 },
      offices: { "E-mail": 9, Phone: 2 },
      starters: { Chat: 6, "App message": 4 },
    },
  ),
  planted(
    {
      key: "how-often",
      label: "How often we may write",
      category: "preference",
      purpose: "Cap on campaigns",
      freshDays: 365,
    },
    0.52,
    {
      families: { Monthly: 6, Weekly: 2, "Only when needed": 2 },
      baristas: { Weekly: 7, Monthly: 3 },
      elders: { Quarterly: 6, "Only when needed": 3 },
      offices: { "Only when needed": 6, Monthly: 4 },
      starters: { "Only when needed": 6, Monthly: 4 },
    },
  ),
  planted(
    {
      key: "content-format",
      label: "Preferred format",
      category: "preference",
      purpose: "Which guide to produce",
      freshDays: 365,
    },
    0.55,
    {
      families: { "Short video": 7, "Picture guide": 3 },
      baristas: { "Long read": 6, "Short video": 4 },
      elders: { "Printed guide": 8, "Picture guide": 2 },
      offices: { "Data sheet": 7, "Picture guide": 2 },
      starters: { "Short video": 9, "Picture guide": 1 },
    },
  ),
];
