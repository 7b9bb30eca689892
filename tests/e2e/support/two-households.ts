import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { recordEvents, resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { feedbackItem, householdAttribute } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";

const said = {
  family: [
    "The machine is so loud that it wakes the children.",
    "I wish there was a quiet mode for early mornings.",
    "The grinder is too loud and wakes the baby.",
    "Please add a quiet mode, the children still sleep at six.",
  ],
  alone: [
    "The parcel came two weeks late.",
    "Delivery is slow and the parcel arrived late again.",
    "I would like smaller bags of beans.",
    "The parcel was late and nobody told me.",
  ],
};

/** How many customers live in each kind of household, and what each purchase of a family cost. */
export const householdSize = 12;
const purchaseMinor = 15_000;

/**
 * Two groups of customers who differ in household, purchases and words, with everything about them worked out. Half of
 * the families bought something.
 */
export async function addTwoHouseholds(db: Db): Promise<void> {
  const attribute = await householdAttribute(db);
  await db.transaction().execute(async (trx) => {
    const people = Array.from({ length: 2 * householdSize }, (_, index) => ({
      externalId: `C${index}`,
      name: `Customer ${index}`,
    }));
    const ids = (await resolveCustomers(trx, people)).flatMap((customer) => (customer ? [customer.id] : []));
    const customers = ids.map((customerId, index) => ({
      customerId,
      index,
      household: index < householdSize ? ("family" as const) : ("alone" as const),
    }));
    await recordAttributeValues(
      trx,
      customers.map(({ customerId, household }) => ({
        attributeId: attribute.id,
        subject: { customerId },
        value: { text: household, number: null },
        source: { type: "import" as const, id: null, label: "customers.csv" },
        learntAt: "2026-01-01T00:00:00.000Z",
      })),
    );
    await recordEvents(
      trx,
      ids.slice(0, householdSize / 2).map((customerId) => ({
        customerId,
        type: "purchase",
        occurredAt: "2026-02-01T00:00:00.000Z",
        amountMinor: purchaseMinor,
        currency: "EUR",
      })),
    );
    await recordFeedback(
      trx,
      customers.map(({ customerId, index, household }) =>
        feedbackItem({
          customerId,
          externalId: `T${index}`,
          body: said[household][index % said[household].length] ?? "",
        }),
      ),
    );
    await enqueue(trx, refreshProfiles, { customerIds: ids });
  });
  await runJobs(db);
}

/** Every family says something more, so that a new draft says something else about them. */
export async function sayMore(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const people = Array.from({ length: householdSize }, (_, index) => ({ externalId: `C${index}` }));
    const ids = (await resolveCustomers(trx, people)).flatMap((customer) => (customer ? [customer.id] : []));
    const body = "I wish there was a quiet mode.";
    await recordFeedback(
      trx,
      ids.map((customerId, index) => feedbackItem({ customerId, externalId: `M${index}`, body })),
    );
    await enqueue(trx, refreshProfiles, { customerIds: ids });
  });
  await runJobs(db);
}
