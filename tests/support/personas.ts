import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "./accounts.ts";
import { householdAttribute } from "./factories.ts";
import { runJobs } from "./jobs.ts";

/**
 * A persona drafted from families, out of twice as many customers: every second one lives alone. Everybody has an
 * address; the first `consenting` of the families agreed to be written to.
 */
export async function familyPersona(db: Db, { families = 24, consenting = 22 } = {}) {
  const author = await createOwner(db);
  const attribute = await householdAttribute(db);
  const { family, alone } = await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: families * 2 }, (_, at) => ({
        externalId: `F${at}`,
        name: `Person ${at}`,
        email: `f${at}@example.org`,
        consent: at < consenting ? ("granted" as const) : ("unknown" as const),
      })),
    );
    const ids = resolved.flatMap((customer) => (customer ? [customer.id] : []));
    await recordAttributeValues(
      trx,
      ids.map((customerId, at) => ({
        attributeId: attribute.id,
        subject: { customerId },
        value: { text: at < families ? "family" : "alone", number: null },
        source: { type: "import" as const, id: null, label: "a file" },
        learntAt: "2026-01-01T00:00:00.000Z",
      })),
    );
    return { family: ids.slice(0, families), alone: ids.slice(families) };
  });
  const segmentId = await createSegment(
    db,
    {
      name: "Families",
      message: "Calm mornings for all of you.",
      rule: {
        match: "all",
        items: [{ about: "attribute", attributeId: attribute.id, operator: "is", value: "family" }],
      },
    },
    author,
  );
  await runJobs(db);
  const personaId = await createPersona(db, segmentId, author);
  const { lines } = await getPersona(db, personaId);
  return { author, attribute, family, alone, segmentId, personaId, lines };
}
