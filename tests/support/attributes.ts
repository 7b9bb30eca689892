import type { AttributeDefinition } from "#app/features/attributes/attribute.schema.ts";
import {
  createAttribute,
  listValuesOf,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import type { ValueSource } from "#app/features/attributes/leading-rule.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** Defines an attribute of customers with everything filled in that a test does not care about. */
export function defineAttribute(db: Db, change: Partial<AttributeDefinition> = {}) {
  return createAttribute(db, {
    key: "plan",
    label: "Plan",
    subject: "customer",
    category: "demographic",
    valueType: "text",
    options: [],
    purpose: "Which plan to offer",
    freshDays: 365,
    ...change,
  });
}

/** Customers by number, in their order. */
export async function makeCustomers(db: Db, count: number): Promise<string[]> {
  const identities = Array.from({ length: count }, (_, index) => ({ externalId: `N${index}` }));
  const resolved = await db.transaction().execute((trx) => resolveCustomers(trx, identities));
  return resolved.map((customer) => customer?.id ?? "");
}

export interface Said {
  text: string;
  source?: ValueSource;
  label?: string;
  at?: string;
  confidence?: number;
  rule?: "keep" | "fill" | "newest";
}

/** Has sources say something of a customer, one after the other. */
export async function hear(db: Db, attributeId: string, customerId: string, ...said: Said[]): Promise<void> {
  for (const one of said) {
    const number = Number(one.text);
    await db.transaction().execute((trx) =>
      recordAttributeValues(trx, [
        {
          attributeId,
          subject: { customerId },
          value: { text: one.text, number: Number.isFinite(number) ? number : null },
          source: { type: one.source ?? "import", id: null, label: one.label ?? "a file" },
          learntAt: one.at ?? new Date().toISOString(),
          ...(one.confidence === undefined ? {} : { confidence: one.confidence }),
          ...(one.rule === undefined ? {} : { rule: one.rule }),
        },
      ]),
    );
  }
}

/** The text that leads; undefined where none does. */
export async function leadingText(
  db: Db,
  attributeId: string,
  customerId: string,
): Promise<string | undefined> {
  const values = await listValuesOf(db, { customerId });
  return values.find((value) => value.attributeId === attributeId && value.supersededAt === null)?.text;
}
