import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { emailEvents } from "#app/features/sample-company/email-events.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import { visitsAndReferrals } from "#app/features/sample-company/visits-and-referrals.ts";
import type { Db } from "#db/client.server.ts";

const PART = 200;

/** Adds what customers did beside buying and writing: visits, referrals, e-mails opened. `now` is ISO text. */
export async function addSampleBehaviour(db: Db, sample: SampleCompany, now: string): Promise<number> {
  const events = [...visitsAndReferrals(sample, 1), ...emailEvents(sample, 1, now)];
  for (let start = 0; start < events.length; start += PART) {
    const some = events.slice(start, start + PART);
    await db.transaction().execute(async (trx) => {
      const known = await resolveCustomers(
        trx,
        some.map(({ customerId }) => ({ externalId: customerId })),
      );
      await recordEvents(
        trx,
        some.flatMap(({ type, at }, index) => {
          const customerId = known[index]?.id;
          return customerId === undefined ? [] : [{ customerId, type, occurredAt: at }];
        }),
      );
    });
  }
  return events.length;
}
