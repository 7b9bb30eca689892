import type { Insertable } from "kysely";
import { newId } from "#app/lib/ids.ts";
import type { Database } from "#db/schema.ts";

/** What a large population is told apart by: six attributes, half of them filled. */
export interface InventedDefinitions {
  attributes: Insertable<Database["attributes"]>[];
  themes: Insertable<Database["themes"]>[];
}

const AT = "2026-01-05T08:00:00.000Z";
const THEMES = 60;
const kinds = ["pain", "goal", "praise"];
const things = ["delivery", "invoice", "grinder", "app", "password", "returns", "taste", "support"];
const turns = ["is late", "is hard to find", "should be faster", "works well", "costs too much"];

const choices: readonly [key: string, category: string, options: readonly string[]][] = [
  ["household", "demographic", ["single", "couple", "family", "shared"]],
  ["occupation", "demographic", ["employed", "own business", "studying", "retired"]],
  ["attitude", "psychographic", ["price", "quality", "comfort", "planet"]],
  ["channel", "preference", ["email", "phone", "app", "letter"]],
];

/** Attributes and themes of an invented company; the same but for their ids. */
export function inventDefinitions(): InventedDefinitions {
  const common = { subject: "customer", purpose: "Which offer fits", fresh_days: 365, created_at: AT };
  const asked = choices.map(([key, category, options]) => ({
    ...common,
    ...{ id: newId(), key, label: key, category, value_type: "choice", options: JSON.stringify(options) },
  }));
  const counted = ["age", "cups-per-day"].map((key) => ({
    ...common,
    ...{ id: newId(), key, label: key, category: "behavioural", value_type: "number", options: "[]" },
  }));
  const themes = Array.from({ length: THEMES }, (_, at) => ({
    ...{ id: newId(), kind: kinds[at % kinds.length] ?? "pain", subtitle: "", terms: "[]", parent_id: null },
    name: `The ${things[at % things.length]} ${turns[at % turns.length]} (${at + 1})`,
    ...{ mentions: 0, people: 0, sentiment: 0, priority: 0, priority_factors: "{}", growth: 1, rising: 0 },
    ...{ state: "established", successor_id: null, first_seen_at: AT, last_seen_at: AT },
    ...{ fitted_name: null, went_to: null, created_at: AT, updated_at: AT },
  }));
  return { attributes: [...asked, ...counted], themes };
}

/** The options of an attribute that is one of a choice. */
export function optionsOf(key: string): readonly string[] {
  return choices.find(([known]) => known === key)?.[2] ?? [];
}
