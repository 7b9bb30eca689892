import type { DecisionRole } from "#app/features/customers/customer.schema.ts";
import { groupBy } from "#app/lib/group-by.ts";
import type { ThemeStateName } from "../theme-state/theme-state.ts";
import { type CompanyPlace, rolesInOrder } from "./company-place.ts";

/** Somebody who spoke of a theme, with the part they have in the decision. */
export interface CompanyVoice {
  customerId: string;
  name: string;
  roles: DecisionRole[];
  mentions: number;
  /** How it stands with them; null for praise and where it was not worked out. */
  state: ThemeStateName | null;
}

interface PlaceOfPerson extends CompanyPlace {
  name: string | null;
  email: string | null;
  externalId: string | null;
  revenueMinor: number | null;
  currency: string | null;
  feedbackItems: number | null;
  lastActiveAt: string | null;
}

/** A person of a company with all their places there. */
export interface CompanyPerson {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  feedbackItems: number | null;
  lastActiveAt: string | null;
  /** Whether they belong to it today. */
  present: boolean;
  title: string | null;
  since: string | null;
  /** The roles of today, or of the last time for who has left. */
  roles: DecisionRole[];
  places: CompanyPlace[];
}

/** The people behind places, each once and in their order, with the places of today before those of earlier times. */
export function peopleOf(places: readonly PlaceOfPerson[]): CompanyPerson[] {
  return [...groupBy(places, ({ customerId }) => customerId)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const standing = own.filter(({ until }) => until === null);
    const shown = standing.length > 0 ? standing : own;
    const roles = new Set(shown.map(({ role }) => role));
    return {
      id,
      ...{ name: first.name, email: first.email, externalId: first.externalId },
      ...{ feedbackItems: first.feedbackItems, lastActiveAt: first.lastActiveAt },
      present: standing.length > 0,
      title: shown.find(({ title }) => title !== null)?.title ?? null,
      since: shown.flatMap(({ since }) => since ?? []).sort()[0] ?? null,
      roles: rolesInOrder.filter((role) => roles.has(role)),
      places: own.map(({ companyId, customerId, role, title, since, until, origin, id: placeId }) => ({
        ...{ id: placeId, companyId, customerId, role, title, since, until, origin },
      })),
    };
  });
}

/** "2 champions, 1 user": who said it, by role; people without a role are counted at the end. */
export function voicesByRole(voices: readonly CompanyVoice[]): { role: DecisionRole | ""; people: number }[] {
  const counts = new Map<DecisionRole | "", number>();
  for (const { roles } of voices) {
    for (const role of roles.length > 0 ? roles : ([""] as const))
      counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...rolesInOrder, "" as const].flatMap((role) => {
    const people = counts.get(role);
    return people === undefined ? [] : { role, people };
  });
}
