import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getCompany, recountLater } from "#app/features/companies/companies.service.server.ts";
import { type DecisionRole, displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer, lockCustomers } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectMeant } from "./company-people.repository.server.ts";
import type { CompanyPlaceForm } from "./company-place.schema.ts";
import { type CompanyPlace, settleRecord } from "./company-place.ts";
import {
  deletePlaces,
  insertPlaces,
  selectPlace,
  selectPlaces,
  selectRecordPlaces,
  updatePlaces,
  updateRecordPlace,
} from "./places.repository.server.ts";

/**
 * Notes by hand who is who in a company: adds a customer, changes their roles and time there, or forgets a place that was
 * entered wrongly. The customer's record goes on naming a company and role that are so. Throws NotFoundError, and
 * InvalidInputError where nobody or several people are meant.
 */
export async function savePlaces(
  db: Db,
  actor: Actor,
  companyId: string,
  form: CompanyPlaceForm,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const company = await getCompany(trx, companyId);
    const customerId =
      form.intent === "add-person"
        ? await whoIsMeant(trx, form.person)
        : form.intent === "place"
          ? form.customerId
          : null;
    const changed =
      form.intent === "forget-place"
        ? await forget(trx, companyId, form.placeId)
        : await write(trx, companyId, customerId ?? "", form);
    await settle(trx, changed);
    const customer = await getCustomer(trx, changed);
    await recordAudit(trx, actor, {
      action: form.intent === "forget-place" ? "customer.place-forgotten" : "customer.place-saved",
      subjectType: "customer",
      subjectId: changed,
      detail: { company: company.name, name: displayName(customer) },
    });
    await recountLater(trx, [companyId], { delayMs: 0 });
    await enqueue(trx, refreshProfiles, { customerIds: [changed] });
  });
}

async function whoIsMeant(trx: Db, said: string): Promise<string> {
  const meant = await selectMeant(trx, said);
  const exact = meant.filter(({ email, externalId }) => email === said.toLowerCase() || externalId === said);
  const [only, another] = exact.length > 0 ? exact : meant;
  const refuse = (message: string) => new InvalidInputError(message, new Map([["person", message]]));
  if (!only) throw refuse(`No customer has the address, number or name “${said}”. Add the customer first.`);
  if (another)
    throw refuse(`Several customers are called “${said}”. Enter the e-mail address of the one you mean.`);
  return only.id;
}

async function write(
  trx: Db,
  companyId: string,
  customerId: string,
  form: { roles: DecisionRole[]; title: string | null; since: string | null; until: string | null },
): Promise<string> {
  await lockCustomers(trx, [customerId]);
  await getCustomer(trx, customerId);
  const now = nowIso();
  const wanted: CompanyPlace["role"][] = form.roles.length > 0 ? [...new Set(form.roles)] : [""];
  const places = await selectPlaces(trx, [customerId]);
  const standing = withRoles(
    places.filter((place) => place.companyId === companyId && place.until === null),
    wanted,
  );
  const { title, since, until } = form;
  const today = now.slice(0, 10);
  const kept = standing.flatMap((place) =>
    wanted.includes(place.role) ? { ...place, title, since, until } : [],
  );
  // A role that is not ticked any more ended today; what was known of it stays.
  const ended = standing
    .filter(({ role }) => !wanted.includes(role))
    .map((place) => ({ ...place, until: today }));
  const added = wanted
    .filter((role) => !standing.some((place) => place.role === role))
    .map((role) => ({
      id: newId(),
      companyId,
      customerId,
      role,
      title,
      since,
      until,
      origin: "person" as const,
    }));
  await updatePlaces(trx, [...kept, ...ended], now);
  await insertPlaces(trx, added, now);
  return customerId;
}

/** Who only belonged there takes up the first role that is new: they did not leave and come again. */
function withRoles(
  standing: readonly CompanyPlace[],
  wanted: readonly CompanyPlace["role"][],
): CompanyPlace[] {
  const fresh = wanted.find((role) => !standing.some((place) => place.role === role));
  const isNamed = wanted.includes("") || fresh === undefined;
  return standing.map((place) => (place.role === "" && !isNamed ? { ...place, role: fresh } : place));
}

async function forget(trx: Db, companyId: string, placeId: string): Promise<string> {
  const place = await selectPlace(trx, companyId, placeId);
  if (!place) throw new NotFoundError("This place is not there any more.");
  await deletePlaces(trx, [placeId]);
  return place.customerId;
}

/** The record goes on saying what is so; what follows it goes on following it. */
async function settle(trx: Db, customerId: string): Promise<void> {
  const [record] = await selectRecordPlaces(trx, [customerId]);
  if (!record) return;
  const places = await selectPlaces(trx, [customerId]);
  const settled = settleRecord(record, places);
  const differs = (["companyId", "jobTitle", "decisionRole"] as const).some(
    (field) => settled[field] !== record[field],
  );
  if (differs) await updateRecordPlace(trx, settled, nowIso());
}
