export const companySorts = ["name", "people", "revenue", "pains", "active", "health"] as const;
export type CompanySort = (typeof companySorts)[number];
const bands = ["good", "watch", "risk", "unknown"] as const;
const roles = ["champion", "budget", "user", "blocker"] as const;

/** Which companies a list shows and in which order, as its address says it. */
export interface CompanyQuery {
  /** Any part of the name. */
  search: string;
  sort: CompanySort;
  direction: "asc" | "desc";
  /** good, watch, risk or unknown; null for all. */
  health: (typeof bands)[number] | null;
  /** A role that nobody there has; null for all. */
  lacks: (typeof roles)[number] | null;
  /** The currency in which revenue is compared; null for the most usual. */
  currency: string | null;
}

/** Reads the filter and order from an address; what cannot be read is left out. */
export function readCompanyQuery(query: URLSearchParams): CompanyQuery {
  const oneOf = <Word extends string>(words: readonly Word[], text: string | null) =>
    words.find((word) => word === text) ?? null;
  const sort = oneOf(companySorts, query.get("sort")) ?? "name";
  const currency = query.get("currency") ?? "";
  return {
    search: (query.get("search") ?? "").trim().slice(0, 200),
    sort,
    // A name is looked for from A on; of figures the largest matter first, but of health the worst.
    direction: oneOf(["asc", "desc"] as const, query.get("direction")) ?? defaultDirection(sort),
    health: oneOf(bands, query.get("health")),
    lacks: oneOf(roles, query.get("lacks")),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : null,
  };
}

function defaultDirection(sort: CompanySort): "asc" | "desc" {
  return sort === "name" || sort === "health" ? "asc" : "desc";
}

/** The parts of a query that its address needs; what is usual is left out. */
export function companyQueryParts(query: CompanyQuery): Record<string, string | null> {
  const { search, sort, direction, health, lacks, currency } = query;
  return {
    ...{ search, health, lacks, currency, sort: sort === "name" ? null : sort },
    direction: direction === defaultDirection(sort) ? null : direction,
  };
}
