import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Attribute, AttributeDefinition } from "./attribute.schema.ts";
import {
  selectAttribute,
  selectAttributes,
  setRetired,
  updateAttribute,
} from "./attributes.repository.server.ts";
import { addServed, removeServed } from "./decisions.repository.server.ts";
import { ensureDecision } from "./decisions.service.server.ts";
import { refitAtOnce } from "./refit-values.server.ts";

type Actor = { id: string; name: string };

/**
 * Defines a known attribute anew; its key and what it describes stay. Where type, options or rule change, all values are
 * read anew: what no longer fits is kept beside. Throws NotFoundError, InvalidInputError for another subject, and
 * ConflictError for a name that is taken.
 */
export async function changeAttribute(
  db: Db,
  actor: Actor,
  id: string,
  definition: AttributeDefinition,
  decidedBy = "",
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await selectAttribute(trx, { id });
    if (!before) throw new NotFoundError("This attribute does not exist any more.");
    if (definition.subject !== before.subject) {
      throw new InvalidInputError(
        `This attribute describes a ${before.subject}; define another one for a ${definition.subject}.`,
      );
    }
    const label = definition.label.toLowerCase();
    const taken = (await selectAttributes(trx)).some(
      (other) => other.id !== id && other.subject === before.subject && other.label.toLowerCase() === label,
    );
    if (taken) throw new ConflictError(`There is an attribute called "${definition.label}" already.`);
    const after: Attribute = {
      ...definition,
      id,
      key: before.key,
      leadingRule: definition.leadingRule ?? before.leadingRule,
      sourceOrder: definition.sourceOrder ?? before.sourceOrder,
      question: definition.question ?? before.question,
    };
    await updateAttribute(trx, after);
    if (after.purpose !== before.purpose) await removeServed(trx, id, before.purpose);
    const decision = await ensureDecision(trx, after.purpose, decidedBy);
    if (decision !== null) await addServed(trx, id, decision.id);
    if (readsOtherwise(before, after)) await refitAtOnce(trx, after);
    await recordAudit(trx, actor, {
      action: "attribute.changed",
      subjectType: "attribute",
      subjectId: id,
      detail: changesOf(before, after),
    });
  });
}

/** Whether the values have to be read anew: they fit otherwise, or another one leads. */
function readsOtherwise(before: Attribute, after: Attribute): boolean {
  const parts = ({ valueType, options, leadingRule, sourceOrder }: Attribute) =>
    JSON.stringify([valueType, valueType === "choice" ? options : [], leadingRule, sourceOrder]);
  return parts(before) !== parts(after);
}

function changesOf(before: Attribute, after: Attribute): Record<string, string> {
  const words = ({ label, valueType, options, purpose, freshDays, leadingRule }: Attribute) => ({
    label,
    valueType,
    options: options.join(", ").slice(0, 500),
    purpose,
    freshDays: freshDays === null ? "always" : String(freshDays),
    leadingRule,
  });
  const now = new Map(Object.entries(words(after)));
  const changed = Object.entries(words(before)).flatMap(([field, was]) => {
    const is = now.get(field) ?? "";
    return was === is ? [] : [[field, `${was} → ${is}`] as const];
  });
  return { label: after.label, ...Object.fromEntries(changed) };
}

/**
 * Takes an attribute out of use: it is neither shown, filled nor asked for, its values are kept. Who may not, because it
 * is used, is told by the caller. Throws NotFoundError.
 */
export async function retireAttribute(db: Db, actor: Actor, id: string): Promise<void> {
  await setInUse(db, actor, id, false);
}

/** Takes a retired attribute into use again, with every value that it had. */
export async function returnAttribute(db: Db, actor: Actor, id: string): Promise<void> {
  await setInUse(db, actor, id, true);
}

async function setInUse(db: Db, actor: Actor, id: string, inUse: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const attribute = await selectAttribute(trx, { id });
    if (!attribute) throw new NotFoundError("This attribute does not exist any more.");
    await setRetired(trx, id, inUse ? null : nowIso());
    await recordAudit(trx, actor, {
      action: inUse ? "attribute.returned" : "attribute.retired",
      subjectType: "attribute",
      subjectId: id,
      detail: { label: attribute.label },
    });
  });
}
