import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import {
  getAttribute,
  listAttributes,
  listValuesOf,
  recordAttributeValue,
} from "#app/features/attributes/attributes.service.server.ts";
import { findCompany, getCompany } from "#app/features/companies/companies.service.server.ts";
import { getCustomer, listOtherValues } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectCompaniesOf } from "./company/company-people.repository.server.ts";
import { selectThemesOf } from "./customer-themes.repository.server.ts";
import { selectMetrics } from "./metrics.repository.server.ts";
import { profileBlocks } from "./profile-blocks.ts";
import { findThemeStates } from "./theme-state/theme-states.server.ts";

export { getCompanyProfile } from "./company/company-profile.server.ts";
export { savePlaces } from "./company/save-places.server.ts";
export { decideThemeState } from "./theme-state/theme-states.server.ts";
export { listTimeline } from "./timeline/list-timeline.server.ts";

/** Everything a customer's page shows but the timeline; throws NotFoundError for an unknown id. */
export async function getCustomerProfile(db: Db, customerId: string) {
  const customer = await getCustomer(db, customerId);
  const now = nowIso();
  const [company, attributes, values, metrics, voiced, otherValues, places, states] = await Promise.all([
    customer.companyId === null ? undefined : findCompany(db, customer.companyId),
    listAttributes(db),
    listValuesOf(db, { customerId }),
    selectMetrics(db, customerId),
    selectThemesOf(db, { customerId }),
    listOtherValues(db, customerId),
    selectCompaniesOf(db, customerId),
    findThemeStates(db, [customerId], now),
  ]);
  // One customer is one person; only a company's themes have a number of people.
  const ofThemes = states.get(customerId);
  const themes = voiced.map(({ people, ...theme }) => ({
    ...theme,
    standing: ofThemes?.get(theme.themeId) ?? null,
  }));
  return {
    customer,
    company: company ?? null,
    otherValues,
    places,
    metrics: metrics ?? null,
    blocks: profileBlocks(
      ["demographic", "psychographic", "behavioural", "preference"],
      attributes,
      values,
      now,
    ),
    pains: themes.filter((theme) => theme.kind === "pain"),
    goals: themes.filter((theme) => theme.kind === "goal"),
    praises: themes.filter((theme) => theme.kind === "praise"),
  };
}

/** Keeps a value that a person typed on a profile; throws InvalidInputError naming what was expected. */
export async function saveTypedValue(
  db: Db,
  subject: { customerId: string } | { companyId: string },
  attributeId: string,
  raw: string,
  author: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attribute = await getAttribute(trx, attributeId);
    if ((attribute.subject === "customer") !== "customerId" in subject) {
      throw new InvalidInputError(`${attribute.label} belongs to a ${attribute.subject}.`);
    }
    if ("customerId" in subject) await getCustomer(trx, subject.customerId);
    else await getCompany(trx, subject.companyId);
    const value = parseAttributeValue(attribute, raw);
    if (!value.ok) throw new InvalidInputError(value.reason, new Map([["value", value.reason]]));
    await recordAttributeValue(trx, {
      attributeId,
      subject,
      value,
      source: { type: "manual", id: null, label: `typed by ${author}` },
      learntAt: nowIso(),
    });
    if ("customerId" in subject) await enqueue(trx, refreshProfiles, { customerIds: [subject.customerId] });
  });
}
