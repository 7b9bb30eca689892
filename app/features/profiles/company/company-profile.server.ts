import { blocksOf } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { findCompany, getCompany, listRevenue } from "#app/features/companies/companies.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { nowIso } from "#app/lib/clock.ts";
import { groupBy } from "#app/lib/group-by.ts";
import type { Db } from "#db/client.server.ts";
import { selectThemesOf, selectVoicesOf } from "../customer-themes.repository.server.ts";
import { profileBlocks } from "../profile-blocks.ts";
import type { ThemeState } from "../theme-state/theme-state.ts";
import { findThemeStates } from "../theme-state/theme-states.server.ts";
import { selectCompanyMetrics } from "./company-metrics.repository.server.ts";
import { type PersonAtCompany, selectPeopleOf } from "./company-people.repository.server.ts";
import { type CompanyVoice, peopleOf } from "./company-person.ts";

/** States are worked out for so many people; a larger company's page says how many that were. */
const MOST_STATES = 200;

/** Everything a company's page shows; throws NotFoundError for an unknown id. */
export async function getCompanyProfile(db: Db, companyId: string) {
  const company = await getCompany(db, companyId);
  const now = nowIso();
  const [attributes, values, places, themes, metrics, revenue, parent] = await Promise.all([
    listAttributes(db),
    listValuesOf(db, { companyId }),
    selectPeopleOf(db, companyId),
    selectThemesOf(db, { companyId }),
    selectCompanyMetrics(db, companyId),
    listRevenue(db, companyId),
    company.parentId === null ? undefined : findCompany(db, company.parentId),
  ]);
  const people = peopleOf(places);
  const themeIds = themes.map(({ themeId }) => themeId);
  const ids = people.slice(0, MOST_STATES).map(({ id }) => id);
  const [voices, states] = await Promise.all([
    selectVoicesOf(db, companyId, themeIds),
    findThemeStates(db, ids, now),
  ]);
  const voiced = withVoices(themes, voices, places, states);
  return {
    company,
    parent: parent === undefined ? null : { id: parent.id, name: parent.name },
    people,
    metrics: metrics ?? null,
    revenue,
    blocks: profileBlocks(blocksOf.company, attributes, values, now),
    pains: voiced.filter((theme) => theme.kind === "pain"),
    goals: voiced.filter((theme) => theme.kind === "goal"),
    praises: voiced.filter((theme) => theme.kind === "praise"),
  };
}

function withVoices<Theme extends { themeId: string }>(
  themes: readonly Theme[],
  voices: Awaited<ReturnType<typeof selectVoicesOf>>,
  places: readonly PersonAtCompany[],
  states: ReadonlyMap<string, ReadonlyMap<string, ThemeState>>,
): (Theme & { voices: CompanyVoice[] })[] {
  const byTheme = groupBy(voices, ({ themeId }) => themeId);
  const placesOf = groupBy(places, ({ customerId }) => customerId);
  return themes.map((theme) => ({
    ...theme,
    voices: (byTheme.get(theme.themeId) ?? []).flatMap(({ customerId, mentions }) => {
      const of = placesOf.get(customerId ?? "") ?? [];
      const [first] = of;
      if (customerId === null || first === undefined) return [];
      // The role of today; who is there no more is known by the last.
      const today = of.filter(({ until }) => until === null);
      const roles = (today.length > 0 ? today : of.slice(0, 1)).flatMap(({ role }) =>
        role === "" ? [] : role,
      );
      const state = states.get(customerId)?.get(theme.themeId)?.state ?? null;
      return { customerId, name: displayName(first), roles: [...new Set(roles)], mentions, state };
    }),
  }));
}
