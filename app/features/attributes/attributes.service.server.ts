import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { Attribute, AttributeDefinition } from "./attribute.schema.ts";
import { selectValuesOf } from "./attribute-values.repository.server.ts";
import {
  type FillRow,
  insertAttribute,
  MAX_ATTRIBUTES,
  selectAttribute,
  selectAttributes,
  selectFill,
} from "./attributes.repository.server.ts";

export {
  type NewAttributeValue,
  recordAttributeValue,
  recordAttributeValues,
} from "./record-attribute-values.server.ts";
export { readValueStates, removeAttributes, removeValues, restoreValues } from "./undo-values.server.ts";
export { removeValuesOf } from "./values-of-source.server.ts";

/** All attribute definitions, by label; at most 500 exist. */
export async function listAttributes(db: Db): Promise<Attribute[]> {
  return selectAttributes(db);
}

/** Throws NotFoundError for an unknown id. */
export async function getAttribute(db: Db, id: string): Promise<Attribute> {
  const attribute = await selectAttribute(db, { id });
  if (!attribute) throw new NotFoundError("This attribute does not exist any more.");
  return attribute;
}

/** Defines a new attribute; throws ConflictError when its key is taken. */
export async function createAttribute(db: Db, definition: AttributeDefinition): Promise<Attribute> {
  return db.transaction().execute(async (trx) => {
    if (await selectAttribute(trx, { key: definition.key })) {
      throw new ConflictError(`There is an attribute called "${definition.label}" already.`);
    }
    if ((await selectAttributes(trx)).length >= MAX_ATTRIBUTES) {
      throw new ConflictError(
        `Expected at most ${MAX_ATTRIBUTES} attributes; remove one that serves no decision.`,
      );
    }
    const attribute = { ...definition, id: newId() };
    await insertAttribute(trx, attribute, nowIso());
    return attribute;
  });
}

/** The attribute with the definition's key, defined now when it was not known. Takes a transaction. */
export async function ensureAttribute(trx: Db, definition: AttributeDefinition): Promise<Attribute> {
  const known = await selectAttribute(trx, { key: definition.key });
  if (known) return known;
  const attribute = { ...definition, id: newId() };
  await insertAttribute(trx, attribute, nowIso());
  return attribute;
}

/** Per attribute id: how many subjects have a value, and the oldest and newest of them. */
export async function measureFill(db: Db): Promise<Map<string, FillRow>> {
  const rows = await selectFill(db);
  return new Map(rows.map((row) => [row.attributeId, row]));
}

/** Every value known of one customer or company, leading and superseded, newest first; at most 1,000. */
export async function listValuesOf(db: Db, subject: { customerId: string } | { companyId: string }) {
  return "customerId" in subject
    ? selectValuesOf(db, "customer_id", subject.customerId)
    : selectValuesOf(db, "company_id", subject.companyId);
}
