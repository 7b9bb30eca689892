import { blocksOf } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes, listValuesOf } from "#app/features/attributes/attributes.service.server.ts";
import { findCompany } from "#app/features/companies/companies.service.server.ts";
import { getCustomer, listOtherValues } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectEventCounts, selectTicketCount } from "./behaviour.repository.server.ts";
import { behaviourFacts, voicedFacts } from "./behaviour-facts.ts";
import { selectThemesOf } from "./customer-themes.repository.server.ts";
import { selectMetrics } from "./metrics.repository.server.ts";
import { profileBlocks } from "./profile-blocks.ts";
import { findThemeStates } from "./theme-state/theme-states.server.ts";

export { getCompanyProfile } from "./company/company-profile.server.ts";
export { savePlaces } from "./company/save-places.server.ts";
export { getField, type ProfileField } from "./field.server.ts";
export { answerFieldForm } from "./field-form.server.ts";
export { decideThemeState } from "./theme-state/theme-states.server.ts";
export { listTimeline } from "./timeline/list-timeline.server.ts";
export { saveTypedValue } from "./typed-value.server.ts";

/** Everything a customer's page shows but the timeline; throws NotFoundError for an unknown id. */
export async function getCustomerProfile(db: Db, customerId: string) {
  const customer = await getCustomer(db, customerId);
  const now = nowIso();
  const [company, attributes, values, metrics, voiced, otherValues, states, events, tickets] =
    await Promise.all([
      customer.companyId === null ? undefined : findCompany(db, customer.companyId),
      listAttributes(db),
      listValuesOf(db, { customerId }),
      selectMetrics(db, customerId),
      selectThemesOf(db, { customerId }),
      listOtherValues(db, customerId),
      findThemeStates(db, [customerId], now),
      selectEventCounts(db, customerId),
      selectTicketCount(db, customerId),
    ]);
  // One customer is one person; only a company's themes have a number of people.
  const ofThemes = states.get(customerId);
  const themes = voiced.map(({ people, ...theme }) => ({
    ...theme,
    standing: ofThemes?.get(theme.themeId) ?? null,
  }));
  const pains = themes.filter((theme) => theme.kind === "pain");
  const goals = themes.filter((theme) => theme.kind === "goal");
  return {
    customer,
    company: company ?? null,
    otherValues,
    metrics: metrics ?? null,
    blocks: profileBlocks(blocksOf.customer, attributes, values, now, {
      behavioural: behaviourFacts(customerId, events, tickets),
      "pain-point": voicedFacts(pains),
      goal: voicedFacts(goals),
    }),
    pains,
    goals,
    praises: themes.filter((theme) => theme.kind === "praise"),
  };
}
