import type { AttributeDefinition } from "#app/features/attributes/attribute.schema.ts";
import { customerAttributes } from "./customer-attributes.ts";
import type { Random } from "./random.ts";
import type { GroupId } from "./truth.ts";

const cupsPerDay: Readonly<Record<GroupId, readonly [number, number]>> = {
  families: [4, 8],
  baristas: [3, 6],
  elders: [1, 3],
  offices: [25, 90],
  starters: [2, 4],
};

const purpose = "Which offer and which contact fits the company";
const firmographics: readonly AttributeDefinition[] = [
  {
    key: "industry",
    label: "Industry",
    subject: "company",
    category: "firmographic",
    valueType: "text",
    options: [],
    purpose,
    freshDays: null,
  },
  {
    key: "company-size",
    label: "Company size",
    subject: "company",
    category: "firmographic",
    valueType: "choice",
    options: ["1–19", "20–49", "50–199", "200–499"],
    purpose,
    freshDays: 730,
  },
  {
    key: "company-country",
    label: "Country of the company",
    subject: "company",
    category: "firmographic",
    valueType: "text",
    options: [],
    purpose,
    freshDays: null,
  },
  {
    key: "machines-installed",
    label: "Machines installed",
    subject: "company",
    category: "firmographic",
    valueType: "number",
    options: [],
    purpose: "When to propose a service plan",
    freshDays: 365,
  },
];

/** Definitions of every attribute of the sample, customers' and companies'. */
export const attributeDefinitions: readonly AttributeDefinition[] = [
  {
    key: "country",
    label: "Country",
    subject: "customer",
    category: "demographic",
    valueType: "text",
    options: [],
    purpose: "Language, shipping and holidays",
    freshDays: null,
  },
  ...customerAttributes.map(({ known: _known, spread: _spread, ...definition }) => definition),
  {
    key: "cups-per-day",
    label: "Cups per day",
    subject: "customer",
    category: "behavioural",
    valueType: "number",
    options: [],
    purpose: "Size of the subscription to suggest",
    freshDays: 365,
  },
  ...firmographics,
];

/** A value of each attribute for somebody of the group, and which of them the company knows. */
export function drawAttributes(group: GroupId, country: string, random: Random) {
  const values: Record<string, string> = { country };
  const known = new Set(["country"]);
  for (const { key, spread, known: share } of customerAttributes) {
    // A few people are unlike their group.
    const from = random.chance(0.07) ? random.pick(Object.values(spread)) : spread[group];
    values[key] = random.weighted(Object.entries(from));
    if (random.chance(share)) known.add(key);
  }
  const [low, high] = cupsPerDay[group];
  values["cups-per-day"] = String(random.between(low, high));
  return { values, known };
}
