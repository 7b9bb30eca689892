import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { recordContact } from "#app/features/consents/consents.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { selectCustomer, updateCustomers } from "./customers.repository.server.ts";
import { recordEvents } from "./events.service.server.ts";

/**
 * A customer asked for no more mail: consent is withdrawn, and the profile says when. Takes a transaction; the same
 * again changes nothing.
 */
export async function withdrawConsent(trx: Db, customerId: string): Promise<void> {
  const customer = await selectCustomer(trx, customerId);
  if (!customer || customer.consent === "withdrawn") return;
  const now = nowIso();
  await updateCustomers(trx, [{ ...customer, consent: "withdrawn", consentChangedAt: now, updatedAt: now }]);
  const source = { type: "unsubscribe", id: null, label: "unsubscribed from a mail", byName: null } as const;
  await recordContact(trx, [{ customerId, state: "withdrawn", at: now }], source);
  await recordEvents(trx, [{ customerId, type: "unsubscribe", occurredAt: now }]);
  await recordAudit(trx, null, {
    action: "customer.unsubscribed",
    subjectType: "customer",
    subjectId: customerId,
  });
  await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
}
