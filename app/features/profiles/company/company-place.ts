import { type DecisionRole, decisionRoles } from "#app/features/customers/customer.schema.ts";

/** A place of a person in a company: one for each role they have or had there. */
export interface CompanyPlace {
  id: string;
  companyId: string;
  customerId: string;
  /** "" for who belongs there without a part in the decision that is known. */
  role: DecisionRole | "";
  title: string | null;
  /** A day; null where it is not known. */
  since: string | null;
  /** The day from which it was theirs no more; null while it is. */
  until: string | null;
  /** Whether it follows the customer's record, or was entered by hand. */
  origin: "record" | "person";
}

/** What each role is called, and what it does in the decision to buy. */
export const roleWords: Readonly<Record<DecisionRole, { name: string; does: string }>> = {
  champion: { name: "Champion", does: "wants it and speaks for it" },
  budget: { name: "Budget", does: "pays for it" },
  user: { name: "User", does: "works with it" },
  blocker: { name: "Blocker", does: "can stop it" },
};

/** In the order in which they are shown: who carries the decision comes first. */
export const rolesInOrder: readonly DecisionRole[] = ["champion", "budget", "user", "blocker"];

export function readRole(text: string): DecisionRole | "" {
  return decisionRoles.find((role) => role === text) ?? "";
}

/** What a customer's record says of where they belong. */
export interface RecordPlace {
  customerId: string;
  companyId: string | null;
  jobTitle: string | null;
  decisionRole: DecisionRole | null;
}

/** What has to be written so that places say what a record says. */
export interface PlaceChanges {
  added: Omit<CompanyPlace, "id">[];
  changed: CompanyPlace[];
}

/**
 * What changes about a customer's places when their record is as `record`: who is with another company than before left
 * the earlier one `today` (a day) and keeps that history; what was entered by hand stays as it is.
 */
export function followRecord(
  record: RecordPlace,
  places: readonly CompanyPlace[],
  today: string,
): PlaceChanges {
  const standing = places.filter(({ until }) => until === null);
  const changed: CompanyPlace[] = [];
  for (const place of standing) {
    if (place.origin === "record" && place.companyId !== record.companyId)
      changed.push({ ...place, until: today });
  }
  if (record.companyId === null) return { added: [], changed };
  const here = standing.filter(({ companyId }) => companyId === record.companyId);
  const own = here.find(({ origin }) => origin === "record");
  const role = record.decisionRole ?? "";
  const roleIsTaken = here.some((place) => place !== own && place.role === role);
  if (own) {
    const next = { ...own, role: roleIsTaken ? own.role : role, title: record.jobTitle };
    if (next.role !== own.role || next.title !== own.title) changed.push(next);
    return { added: [], changed };
  }
  if (here.length > 0 && (role === "" || roleIsTaken)) return { added: [], changed };
  // When somebody came is known only where it was seen: a first company may have been theirs for years.
  const since = places.some(({ companyId }) => companyId !== record.companyId) ? today : null;
  const { customerId, companyId, jobTitle } = record;
  const added = { customerId, companyId, role, title: jobTitle, since, until: null } as const;
  return { added: [{ ...added, origin: "record" }], changed };
}

/**
 * What a record says of company, title and role after its places were changed by hand: it goes on saying what it said
 * while that is still so, else it takes up the newest place that stands.
 */
export function settleRecord(record: RecordPlace, places: readonly CompanyPlace[]): RecordPlace {
  const standing = places.filter(({ until }) => until === null);
  const newest = standing.toSorted((one, other) => ((one.since ?? "") < (other.since ?? "") ? 1 : -1))[0];
  const stays = standing.some(({ companyId }) => companyId === record.companyId);
  const companyId = stays ? record.companyId : (newest?.companyId ?? null);
  const here = standing.filter((place) => place.companyId === companyId);
  const roles = new Set(here.map(({ role }) => role));
  const kept = record.decisionRole !== null && roles.has(record.decisionRole) ? record.decisionRole : null;
  const title = here.some((place) => place.title === record.jobTitle)
    ? record.jobTitle
    : (here.find((place) => place.title !== null)?.title ?? null);
  return {
    customerId: record.customerId,
    companyId,
    jobTitle: companyId === null ? null : title,
    decisionRole: kept ?? rolesInOrder.find((role) => roles.has(role)) ?? null,
  };
}
