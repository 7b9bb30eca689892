import type { Role } from "#app/features/accounts/account.schema.ts";
import { can, type Permission } from "#app/features/accounts/permissions.ts";
import { paths } from "#app/lib/paths.ts";

export interface PlacePage {
  label: string;
  to: string;
  /** Without this permission the page is not offered. */
  needs: Permission;
}

export type PlaceName = "overview" | "collect" | "listen" | "know" | "portray" | "settings";

export interface Place {
  name: PlaceName;
  label: string;
  /** The pages of the place; the first is where the place itself leads. */
  pages: readonly [PlacePage, ...PlacePage[]];
  /** Pages below those, which the command palette leads to by their own names. */
  below?: readonly PlacePage[];
}

/** The places of Earshot in the order of its loop; a place is listed once it has pages behind it. */
const allPlaces: readonly Place[] = [
  {
    name: "overview",
    label: "Overview",
    pages: [{ label: "Overview", to: paths.overview(), needs: "feedback.read" }],
  },
  {
    name: "collect",
    label: "Collect",
    pages: [
      { label: "Surveys", to: paths.surveys(), needs: "surveys.read" },
      { label: "Imports", to: paths.imports(), needs: "imports.run" },
    ],
  },
  {
    name: "listen",
    label: "Listen",
    pages: [
      { label: "Themes", to: paths.themes(), needs: "feedback.read" },
      { label: "Feedback", to: paths.feedback(), needs: "feedback.read" },
    ],
  },
  {
    name: "know",
    label: "Know",
    pages: [
      { label: "Customers", to: paths.customers(), needs: "customers.read" },
      { label: "Best customers", to: paths.bestCustomers(), needs: "customers.read" },
      { label: "Ideal customer", to: paths.idealCustomer(), needs: "customers.read" },
      { label: "Companies", to: paths.companies(), needs: "customers.read" },
      { label: "Segments", to: paths.segments(), needs: "segments.read" },
      { label: "Attributes", to: paths.attributes(), needs: "customers.read" },
      { label: "Data audit", to: paths.dataAudit(), needs: "customers.read" },
      { label: "Reviews", to: paths.reviews(), needs: "reviews.read" },
    ],
  },
  {
    name: "portray",
    label: "Portray",
    pages: [
      { label: "Personas", to: paths.personas(), needs: "personas.read" },
      { label: "Wall of personas", to: paths.personaWall(), needs: "personas.read" },
    ],
    below: [
      { label: "Do these personas hold?", to: paths.personasHolding(), needs: "personas.read" },
      { label: "Personas side by side", to: paths.comparePersonas(), needs: "personas.read" },
    ],
  },
  {
    name: "settings",
    label: "Settings",
    pages: [
      { label: "Your account", to: paths.settings(), needs: "account.own" },
      { label: "Team", to: paths.team(), needs: "team.manage" },
      { label: "Mail", to: paths.mailSettings(), needs: "mail.manage" },
      { label: "Redirects", to: paths.redirectSettings(), needs: "redirects.manage" },
      { label: "Wording helper", to: paths.wordingSettings(), needs: "wording.manage" },
      { label: "Privacy", to: paths.privacySettings(), needs: "privacy.manage" },
      { label: "Erasures", to: paths.erasures(), needs: "people.erase" },
      { label: "Audit trail", to: paths.audit(), needs: "audit.read" },
    ],
  },
];

/** The places with only the pages that a role may open; a place without any is left out. */
export function placesFor(role: Role): Place[] {
  return allPlaces.flatMap((place) => {
    const [first, ...rest] = place.pages.filter((page) => can(role, page.needs));
    const below = (place.below ?? []).filter((page) => can(role, page.needs));
    return first ? [{ ...place, pages: [first, ...rest] as const, below }] : [];
  });
}

/** Whether an address lies on a page or below it; the overview has nothing below it. */
function isWithin(page: string, pathname: string): boolean {
  if (page === "/") return pathname === "/";
  return pathname === page || pathname.startsWith(`${page}/`);
}

/** The page an address belongs to: the longest one it lies within. */
export function findPage(
  places: readonly Place[],
  pathname: string,
): { place: Place; page: PlacePage } | undefined {
  let best: { place: Place; page: PlacePage } | undefined;
  for (const place of places) {
    for (const page of place.pages) {
      if (isWithin(page.to, pathname) && page.to.length > (best?.page.to.length ?? 0)) best = { place, page };
    }
  }
  return best;
}
