import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "./accounts.ts";
import { makeCustomers } from "./attributes.ts";
import { choiceAttribute } from "./factories.ts";
import { runJobs } from "./jobs.ts";

/** How many people stand behind the planted persona. */
export const CHANNEL_PEOPLE = 80;

/** Has somebody note one value each of some customers. */
export async function noteValues(
  db: Db,
  attributeId: string,
  customerIds: readonly string[],
  text: (at: number) => string,
): Promise<void> {
  await db.transaction().execute((trx) =>
    recordAttributeValues(
      trx,
      customerIds.map((customerId, at) => ({
        attributeId,
        subject: { customerId },
        value: { text: text(at), number: null },
        source: { type: "manual" as const, id: null, label: "a person" },
        learntAt: new Date().toISOString(),
      })),
    ),
  );
}

/** A persona of eighty people, of whom sixty want letters, with the line that says so. */
export async function plantChannelPersona(db: Db) {
  const author = await createOwner(db);
  const customers = await makeCustomers(db, CHANNEL_PEOPLE);
  const group = await choiceAttribute(db, "group", ["ours"]);
  const channel = await choiceAttribute(db, "channel", ["letter", "mail"]);
  await noteValues(db, group.id, customers, () => "ours");
  await noteValues(db, channel.id, customers, (at) => (at < 60 ? "letter" : "mail"));
  const rule = {
    match: "all" as const,
    items: [{ about: "attribute" as const, attributeId: group.id, operator: "is" as const, value: "ours" }],
  };
  const segmentId = await createSegment(db, { name: "Ours", message: "Letters first", rule }, author);
  await runJobs(db);
  const personaId = await createPersona(db, segmentId, author);
  await runJobs(db);
  const { persona, lines } = await getPersona(db, personaId);
  const line = lines.find(({ key }) => key === `attribute:${channel.id}`);
  if (!line) throw new Error("the persona has no line about the channel");
  return { author, customers, channel, persona, personaId, line };
}
