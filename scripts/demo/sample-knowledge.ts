import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import {
  ensureAttribute,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import type { DecisionNeed } from "#app/features/attributes/decision.schema.ts";
import {
  listDecisions,
  removeDecision,
  saveDecision,
} from "#app/features/attributes/decisions.service.server.ts";
import { countAll } from "#app/features/data-audit/data-audit.service.server.ts";
import { saveTypedValue } from "#app/features/profiles/profiles.service.server.ts";
import {
  boughtInWords,
  deciders,
  notedWords,
  outOfHabit,
  unfounded,
} from "#app/features/sample-company/other-sources.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import { DAY_MS, daysBefore, isoFromNow, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";

type Owner = { id: string; name: string };

/** What other sources say beside the company's own records, who decides what, and what is kept for nothing. */
export async function addOtherSources(
  db: Db,
  sample: SampleCompany,
  owner: Owner,
  { attributes, customerIds }: { attributes: Map<string, Attribute>; customerIds: Map<string, string> },
): Promise<void> {
  const learntAt = daysBefore(nowIso(), 20);
  const bought = boughtInWords(sample).flatMap(({ customerId, key, text }) => {
    const attributeId = attributes.get(key)?.id;
    const id = customerIds.get(customerId);
    if (attributeId === undefined || id === undefined) return [];
    return [
      {
        ...{ attributeId, subject: { customerId: id }, value: { text, number: null }, learntAt },
        source: { type: "import" as const, id: null, label: "Bought-in list" },
        confidence: 0.6,
        rule: "fill" as const,
      },
    ];
  });
  await db.transaction().execute((trx) => recordAttributeValues(trx, bought.slice(0, 2000)));
  for (const { customerId, key, text } of notedWords(sample)) {
    const attributeId = attributes.get(key)?.id;
    const id = customerIds.get(customerId);
    if (attributeId === undefined || id === undefined) continue;
    const until = isoFromNow(180 * DAY_MS).slice(0, 10);
    await saveTypedValue(db, { customerId: id }, attributeId, text, owner.name, until);
  }
  await describeDecisions(db, owner);
}

async function describeDecisions(db: Db, owner: Owner): Promise<void> {
  for (const { id, name, enoughShare, needs } of await listDecisions(db)) {
    const decidedBy = deciders.get(name);
    const input = { name, enough: enoughShare, attributes: readNeeds(needs) };
    if (decidedBy !== undefined) await saveDecision(db, owner, id, { ...input, decidedBy });
  }
  await saveDecision(db, owner, null, { ...unfounded, enough: 0.7, attributes: {} });
  await db.transaction().execute((trx) => ensureAttribute(trx, { ...outOfHabit }));
  const forgotten = (await listDecisions(db)).find(({ name }) => name === outOfHabit.purpose);
  if (forgotten) await removeDecision(db, owner, forgotten.id);
}

function readNeeds(needs: readonly DecisionNeed[]): Record<string, "needed" | "helps"> {
  return Object.fromEntries(
    needs.map(({ attributeId, needed }) => [attributeId, needed ? ("needed" as const) : ("helps" as const)]),
  );
}

/** Counts the data audit as it is counted in the course of a day. */
export async function auditSample(db: Db): Promise<void> {
  await countAll(db, new AbortController().signal);
}
