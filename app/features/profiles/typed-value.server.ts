import { z } from "zod";
import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import {
  chooseValue,
  getAttribute,
  listValuesOf,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { getCompany } from "#app/features/companies/companies.service.server.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";

/**
 * Keeps a value that a person typed on a profile, until the day `validUntil` ("2026-12-31") where that is not "". Whoever
 * types a value means it to lead: where the attribute's rule would not let it, it leads as that person's choice. Throws
 * InvalidInputError naming what was expected.
 */
export async function saveTypedValue(
  db: Db,
  subject: { customerId: string } | { companyId: string },
  attributeId: string,
  raw: string,
  author: string,
  validUntil = "",
): Promise<void> {
  const expiresAt = readDay(validUntil);
  await db.transaction().execute(async (trx) => {
    const attribute = await getAttribute(trx, attributeId);
    if ((attribute.subject === "customer") !== "customerId" in subject) {
      throw new InvalidInputError(`${attribute.label} belongs to a ${attribute.subject}.`);
    }
    if ("customerId" in subject) await getCustomer(trx, subject.customerId);
    else await getCompany(trx, subject.companyId);
    const value = parseAttributeValue(attribute, raw);
    if (!value.ok) throw new InvalidInputError(value.reason, new Map([["value", value.reason]]));
    const { changes } = await recordAttributeValues(trx, [
      {
        attributeId,
        subject,
        value,
        source: { type: "manual", id: null, label: `typed by ${author}` },
        learntAt: nowIso(),
        expiresAt,
      },
    ]);
    const leading = (await listValuesOf(trx, subject)).find(
      (known) => known.attributeId === attributeId && known.supersededAt === null,
    );
    const typed = changes[0]?.id;
    if (leading?.text !== value.text && typed !== undefined)
      await chooseValue(trx, { name: author }, { subject, attributeId }, typed);
    if ("customerId" in subject) await enqueue(trx, refreshProfiles, { customerIds: [subject.customerId] });
    // A rule over a company's value holds for all its people.
    else await enqueue(trx, refreshSegments, {});
  });
}

/** The end of a day as a moment; null for no day. */
function readDay(day: string): string | null {
  const text = day.trim();
  if (text === "") return null;
  if (!z.iso.date().safeParse(text).success) {
    const message = `Valid until: expected a date such as 2026-12-31, got "${text.slice(0, 20)}"`;
    throw new InvalidInputError(message, new Map([["validUntil", message]]));
  }
  return `${text}T23:59:59.999Z`;
}
