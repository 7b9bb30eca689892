import { paths } from "#app/lib/paths.ts";
import type { GridKind } from "./grid-column.ts";

/** What pages call the records of a grid, and where these are. */
export const gridWords = {
  customer: {
    nouns: ["customer", "customers"],
    title: "Customers",
    list: paths.customers(),
    page: paths.customer,
  },
  company: {
    nouns: ["company", "companies"],
    title: "Companies",
    list: paths.companies(),
    page: paths.company,
  },
} as const satisfies Record<
  GridKind,
  { nouns: readonly [string, string]; title: string; list: string; page: (id: string) => string }
>;
