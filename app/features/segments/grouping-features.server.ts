import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { daysBefore } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { toFeatures } from "./customer-facts.ts";
import {
  type MeasuredCustomer,
  selectCommonThemes,
  selectCustomersAfter,
  selectEventCounts,
  selectMeasured,
  selectSample,
  selectThemesOfMany,
  selectValuesOfCompanies,
  selectValuesOfMany,
} from "./grouping-features.repository.server.ts";
import { EVENT_DAYS } from "./predicate-condition.ts";
import { selectEventTypes } from "./rules/rule-choices.repository.server.ts";

/** What customers are described by: the same for all of them. */
export interface Describing {
  attributes: readonly { id: string; valueType: string; subject: string }[];
  themeIds: readonly string[];
  eventTypes: readonly string[];
  /** ISO text: ages and windows end here. */
  now: string;
}

/** Some customers with what is known of them. */
export interface DescribedCustomers {
  ids: string[];
  features: Feature[];
}

/** Groups are found among so many customers; all others are placed in them. */
export const SAMPLE = 2000;
const THEMES = 40;
const EVENT_TYPES = 12;
const BATCH = 500;

/** Everything that customers can be described by now: their attributes, the themes most spoke of, what happened. */
export async function whatDescribes(db: Db, now: string): Promise<Describing> {
  const [attributes, themes, eventTypes] = await Promise.all([
    listAttributes(db),
    selectCommonThemes(db, THEMES),
    selectEventTypes(db),
  ]);
  return {
    attributes: attributes.filter((attribute) => attribute.valueType !== "date"),
    themeIds: themes.map((theme) => theme.id),
    // Purchases are measured already, with their sums.
    eventTypes: eventTypes.filter((type) => type !== "purchase").slice(0, EVENT_TYPES),
    now,
  };
}

/** A sample of at most 2,000 customers, always the same, with what is known of them. */
export async function describeSample(db: Db, describing: Describing): Promise<DescribedCustomers> {
  return describe(db, await selectSample(db, SAMPLE), describing);
}

/** Some customers, by id, with what is known of them; those who are gone, or not counted yet, are left out. */
export async function describeThese(
  db: Db,
  customerIds: readonly string[],
  describing: Describing,
): Promise<DescribedCustomers> {
  const customers: MeasuredCustomer[] = [];
  for (let start = 0; start < customerIds.length; start += BATCH) {
    customers.push(...(await selectMeasured(db, customerIds.slice(start, start + BATCH))));
  }
  return describe(db, customers, describing);
}

/** All customers in batches of at most 500, by id. Memory is that of one batch. */
export async function* describeEveryone(db: Db, describing: Describing): AsyncGenerator<DescribedCustomers> {
  let after = "";
  for (;;) {
    const customers = await selectCustomersAfter(db, after, BATCH);
    const last = customers.at(-1);
    if (!last) return;
    yield await describe(db, customers, describing);
    after = last.id;
  }
}

async function describe(
  db: Db,
  customers: readonly MeasuredCustomer[],
  describing: Describing,
): Promise<DescribedCustomers> {
  const values = new Map<string, { text: string; number: number | null }>();
  const spoken = new Set<string>();
  const happened = new Map<string, number>();
  const since = daysBefore(describing.now, EVENT_DAYS);
  for (let start = 0; start < customers.length; start += BATCH) {
    const batch = customers.slice(start, start + BATCH);
    const ids = batch.map((customer) => customer.id);
    const companies = [...new Set(batch.flatMap(({ companyId }) => (companyId === null ? [] : [companyId])))];
    for (const rows of [await selectValuesOfMany(db, ids), await selectValuesOfCompanies(db, companies)]) {
      for (const { subjectId, attributeId, text, number } of rows) {
        values.set(`${attributeId} ${subjectId}`, { text, number });
      }
    }
    for (const row of await selectThemesOfMany(db, ids, describing.themeIds)) {
      spoken.add(`${row.themeId} ${row.customerId}`);
    }
    for (const row of await selectEventCounts(db, ids, describing.eventTypes, since)) {
      happened.set(`${row.type} ${row.customerId}`, Number(row.count));
    }
  }
  return {
    ids: customers.map((customer) => customer.id),
    features: toFeatures(customers, describing, { values, spoken, happened }),
  };
}
