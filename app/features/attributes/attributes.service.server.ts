import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { Attribute, AttributeDefinition } from "./attribute.schema.ts";
import { selectValuesOf } from "./attribute-values.repository.server.ts";
import {
  insertAttribute,
  MAX_ATTRIBUTES,
  selectAttribute,
  selectAttributes,
} from "./attributes.repository.server.ts";
import { addServed } from "./decisions.repository.server.ts";
import { ensureDecision } from "./decisions.service.server.ts";
import { valueSources } from "./leading-rule.ts";

export { changeAttribute, retireAttribute, returnAttribute } from "./change-attribute.server.ts";
export { chooseValue, confirmValue, leaveToRule, listChoices } from "./choose-value.server.ts";
export { clearValues } from "./clear-values.server.ts";
export { countMisfits } from "./misfits.server.ts";
export {
  type NewAttributeValue,
  recordAttributeValue,
  recordAttributeValues,
} from "./record-attribute-values.server.ts";
export { refitAttributeValues } from "./refit-values.server.ts";
export { settleValues, settleValuesOf } from "./settle-values.server.ts";
export { readValueStates, removeAttributes, removeValues, restoreValues } from "./undo-values.server.ts";
export { removeValuesOf } from "./values-of-source.server.ts";

/** All attribute definitions in use, by label; at most 500 exist. */
export async function listAttributes(db: Db): Promise<Attribute[]> {
  return selectAttributes(db);
}

/** The definitions that were retired: neither shown, filled nor asked for, their values kept. */
export async function listRetired(db: Db): Promise<Attribute[]> {
  return selectAttributes(db, true);
}

/** Throws NotFoundError for an unknown id. */
export async function getAttribute(db: Db, id: string): Promise<Attribute> {
  const attribute = await selectAttribute(db, { id });
  if (!attribute) throw new NotFoundError("This attribute does not exist any more.");
  return attribute;
}

/**
 * Defines a new attribute that serves the decision which its purpose names; `decidedBy` is who takes that, where nobody
 * is named yet. Throws ConflictError when its key is taken.
 */
export async function createAttribute(
  db: Db,
  definition: AttributeDefinition,
  decidedBy = "",
): Promise<Attribute> {
  return db.transaction().execute(async (trx) => {
    if (await selectAttribute(trx, { key: definition.key })) {
      throw new ConflictError(`There is an attribute called "${definition.label}" already.`);
    }
    const count = (await selectAttributes(trx)).length + (await selectAttributes(trx, true)).length;
    if (count >= MAX_ATTRIBUTES) {
      throw new ConflictError(
        `Expected at most ${MAX_ATTRIBUTES} attributes; remove one that serves no decision.`,
      );
    }
    return define(trx, definition, decidedBy);
  });
}

/** The attribute with the definition's key, defined now when it was not known. Takes a transaction. */
export async function ensureAttribute(trx: Db, definition: AttributeDefinition): Promise<Attribute> {
  return (await selectAttribute(trx, { key: definition.key })) ?? define(trx, definition, "");
}

async function define(trx: Db, definition: AttributeDefinition, decidedBy: string): Promise<Attribute> {
  const attribute: Attribute = {
    ...definition,
    id: newId(),
    leadingRule: definition.leadingRule ?? "newest",
    sourceOrder: definition.sourceOrder ?? [...valueSources],
    question: definition.question ?? "",
  };
  await insertAttribute(trx, attribute, nowIso());
  const decision = await ensureDecision(trx, attribute.purpose, decidedBy);
  if (decision !== null) await addServed(trx, attribute.id, decision.id);
  return attribute;
}

/** Every value known of one customer or company, leading and superseded, newest first; at most 1,000. */
export async function listValuesOf(db: Db, subject: { customerId: string } | { companyId: string }) {
  return "customerId" in subject
    ? selectValuesOf(db, "customer_id", subject.customerId)
    : selectValuesOf(db, "company_id", subject.companyId);
}
