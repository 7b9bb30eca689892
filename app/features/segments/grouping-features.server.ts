import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { DAY_MS } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import {
  selectCommonThemes,
  selectGroupedCustomers,
  selectThemesOfMany,
  selectValuesOfMany,
} from "./grouping-features.repository.server.ts";

const THEMES = 40;
const BATCH = 500;

/** The customers among whom groups are looked for (active last first) and what is known of each. `now` is ISO text. */
export async function gatherGroupingFeatures(
  db: Db,
  now: string,
): Promise<{ features: Feature[]; customers: number }> {
  const customers = await selectGroupedCustomers(db);
  const attributes = (await listAttributes(db)).filter(
    (attribute) => attribute.subject === "customer" && attribute.valueType !== "date",
  );
  const themes = await selectCommonThemes(db, THEMES);
  const values = new Map<string, { text: string; number: number | null }>();
  const spoken = new Set<string>();
  for (let start = 0; start < customers.length; start += BATCH) {
    const ids = customers.slice(start, start + BATCH).map((customer) => customer.id);
    for (const { customerId, attributeId, ...value } of await selectValuesOfMany(db, ids)) {
      values.set(`${attributeId} ${customerId}`, value);
    }
    const themeIds = themes.map((theme) => theme.id);
    for (const row of await selectThemesOfMany(db, ids, themeIds))
      spoken.add(`${row.themeId} ${row.customerId}`);
  }
  const daysSince = (time: string | null) =>
    time === null ? null : (Date.parse(now) - Date.parse(time)) / DAY_MS;
  const features: Feature[] = [
    ...attributes.map((attribute): Feature => {
      const of = customers.map((customer) => values.get(`${attribute.id} ${customer.id}`));
      return attribute.valueType === "number"
        ? {
            key: `attribute:${attribute.id}`,
            kind: "number",
            values: of.map((value) => value?.number ?? null),
          }
        : {
            key: `attribute:${attribute.id}`,
            kind: "category",
            values: of.map((value) => value?.text ?? null),
          };
    }),
    { key: "company:", kind: "flag", values: customers.map((customer) => customer.companyId !== null) },
    { key: "measure:purchases", kind: "number", values: customers.map((customer) => customer.purchases) },
    {
      key: "measure:revenue",
      kind: "number",
      values: customers.map((customer) => customer.revenueMinor / 100),
    },
    {
      key: "measure:feedback-items",
      kind: "number",
      values: customers.map((customer) => customer.feedbackItems),
    },
    {
      key: "moment:last-purchase",
      kind: "number",
      values: customers.map((customer) => daysSince(customer.lastPurchaseAt)),
    },
    {
      key: "moment:last-active",
      kind: "number",
      values: customers.map((customer) => daysSince(customer.lastActiveAt)),
    },
    ...themes.map(
      (theme): Feature => ({
        key: `theme:${theme.id}`,
        kind: "flag",
        values: customers.map((customer) => spoken.has(`${theme.id} ${customer.id}`)),
      }),
    ),
  ];
  return { features, customers: customers.length };
}
