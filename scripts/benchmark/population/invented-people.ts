import type { Insertable } from "kysely";
import type { Random } from "#app/features/sample-company/random.ts";
import { newId } from "#app/lib/ids.ts";
import type { Database } from "#db/schema.ts";
import { type InventedDefinitions, optionsOf } from "./invented-definitions.ts";

type Rows<Table extends keyof Database> = Insertable<Database[Table]>[];

/** Rows of some people and all that is known of them, by table, in the order in which they can be written. */
export interface InventedPeople {
  customers: Rows<"customers">;
  attribute_values: Rows<"attribute_values">;
  events: Rows<"events">;
  feedback_items: Rows<"feedback_items">;
  statements: Rows<"statements">;
}

const DAY = 86_400_000;
const EVENTS_EACH = 10;
const STATEMENTS_EACH = 3;
const GROUPS = 4;
const given = ["Ada", "Ben", "Cleo", "Dov", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun"];
const family = ["Abel", "Brandt", "Costa", "Diaz", "Endo", "Fuchs", "Greco", "Haas", "Ito", "Jansen"];

/**
 * `count` people from the `from`th on, of four kinds: what they are, buy and say leans to their kind, by six in ten.
 * Each has ten events and says one thing of three clauses; half of the attributes are known.
 */
export function inventPeople(
  random: Random,
  { attributes, themes }: InventedDefinitions,
  companyIds: readonly string[],
  { from, count, now }: { from: number; count: number; now: number },
): InventedPeople {
  const people: InventedPeople = {
    ...{ customers: [], attribute_values: [], events: [], feedback_items: [], statements: [] },
  };
  const ago = (days: number) => new Date(now - random.next() * days * DAY).toISOString();
  for (let at = from; at < from + count; at += 1) {
    const group = at % GROUPS;
    const id = newId();
    const name = `${random.pick(given)} ${random.pick(family)} ${at}`;
    const since = ago(1400);
    people.customers.push({
      ...{ id, external_id: `P${at}`, email: `p${at}@example.com`, name, name_key: name.toLowerCase() },
      ...{ phone: null, phone_key: null, company_id: group === 3 ? random.pick(companyIds) : null },
      ...{ job_title: null, decision_role: null, consent: "granted", consent_changed_at: since, since },
      ...{ created_at: since, updated_at: since },
    });
    for (const attribute of attributes) {
      if (random.chance(0.5)) continue;
      const options = optionsOf(attribute.key);
      const own = random.chance(0.6) ? options[group] : random.pick([...options, ""]);
      const number = options.length > 0 ? null : Math.round(random.normal(20 + 10 * group, 8));
      people.attribute_values.push({
        ...{ id: newId(), attribute_id: attribute.id, customer_id: id, company_id: null },
        ...{ value_text: number === null ? own || (options[0] ?? "") : String(number), value_number: number },
        ...{ source_type: "import", source_id: null, source_label: "crm.csv", confidence: 0.9 },
        ...{ learnt_at: ago(700), superseded_at: null },
      });
    }
    for (let event = 0; event < EVENTS_EACH; event += 1) {
      const type = random.weighted([
        ["purchase", 2 + group],
        ["visit", 5],
        ["email-open", 3],
      ]);
      const amount = type === "purchase" ? random.between(500, 4000 * (group + 1)) : null;
      people.events.push({
        ...{ id: newId(), customer_id: id, type, occurred_at: ago(700), amount_minor: amount },
        ...{ currency: amount === null ? null : "EUR", detail: "{}", external_id: `${at}-${event}` },
        ...{ import_id: null, created_at: since },
      });
    }
    const said = { item: newId(), at: ago(700), source: random.pick(["ticket", "review"]) };
    const texts = Array.from({ length: STATEMENTS_EACH }, () => {
      const own = random.between(0, themes.length / GROUPS - 1) * GROUPS + group;
      return themes[random.chance(0.6) ? own : random.between(0, themes.length - 1)];
    });
    const body = texts.map((theme) => `${theme?.name}.`).join(" ");
    people.feedback_items.push({
      ...{ id: said.item, source: said.source, external_id: `F${at}`, channel: "email", customer_id: id },
      ...{ occurred_at: said.at, title: "", body, rating: null, rating_scale: null, language: "en" },
      ...{ sentiment: random.next() * 2 - 1, response_id: null, question_id: null, survey_id: null },
      ...{ import_id: null, url: null, order_ref: null, status: null, votes: null },
      ...{ analysed_at: said.at, analysis_error: null, created_at: said.at },
    });
    let start = 0;
    for (const [which, theme] of texts.entries()) {
      const text = `${theme?.name}.`;
      people.statements.push({
        ...{ id: `${said.item}.${which}`, item_id: said.item, start_offset: start, text },
        ...{ end_offset: start + text.length, kind: theme?.kind ?? "other", kind_score: 0.9 },
        ...{ sentiment: random.next() * 2 - 1, aspects: "[]", reasons: "[]", theme_id: theme?.id ?? null },
        ...{ theme_score: 0.8, placed_at: said.at, customer_id: id, occurred_at: said.at },
        ...{ source: said.source, fitted_theme_id: theme?.id ?? null, fitted_score: 0.8 },
        ...{ original_reading: null },
      });
      start += text.length + 1;
    }
  }
  return people;
}
