import type { AttributeCategory, AttributeSubject, AttributeValueType } from "./attribute.schema.ts";

/** The blocks of a profile by name. */
export const blockNames: Readonly<Record<AttributeCategory, string>> = {
  demographic: "Demographic",
  firmographic: "Firmographic",
  psychographic: "Psychographic",
  behavioural: "Behavioural",
  preference: "Preferences",
  "pain-point": "Pain points",
  goal: "Goals",
};

/** What stands in each block. */
export const blockMeanings: Readonly<Record<AttributeCategory, string>> = {
  demographic: "who they are",
  firmographic: "what the company is",
  psychographic: "what they value",
  behavioural: "what they do",
  preference: "how they want it",
  "pain-point": "what hurts",
  goal: "what they want to get done",
};

export const valueTypeNames: Readonly<Record<AttributeValueType, string>> = {
  text: "Text",
  number: "Number",
  date: "Date",
  choice: "One of a list",
  boolean: "Yes or no",
};

export const subjectNames: Readonly<Record<AttributeSubject, string>> = {
  customer: "A customer",
  company: "A company",
};
