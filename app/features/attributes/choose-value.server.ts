import { refreshProfiles, refreshSegments } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import {
  insertChoice,
  selectChoices,
  selectField,
  setChosen,
  setLearnt,
} from "./choose-value.repository.server.ts";
import { settleValues } from "./settle-values.server.ts";

/** Whose profile a field stands on. */
export type ProfileSubject = { customerId: string } | { companyId: string };
type Field = { subject: ProfileSubject; attributeId: string };
type Actor = { name: string };

/** What a person did to a field: let a value lead, gave that back to the rule, or said that it still holds. */
export type ChoiceAction = "chosen" | "by-rule" | "confirmed";

/**
 * Lets a value of a field lead whatever the attribute's rule says, until that is taken back. Throws NotFoundError for a
 * value that is not of this field, InvalidInputError for one that does not fit the attribute.
 */
export async function chooseValue(db: Db, actor: Actor, field: Field, valueId: string): Promise<void> {
  await within(db, async (trx) => {
    const values = await valuesOf(trx, field);
    const wanted = values.find(({ id }) => id === valueId);
    if (!wanted) throw new NotFoundError("This value is not there any more.");
    if (wanted.unfitSince !== null) {
      throw new InvalidInputError(
        "This value does not fit what the attribute takes now. Type it as it should be instead.",
      );
    }
    const at = nowIso();
    await setChosen(trx, chosenAmong(values), null);
    await setChosen(trx, [valueId], { name: actor.name, at });
    await finish(trx, actor, field, { valueId, action: "chosen", at });
  });
}

/** Gives a field back to the attribute's rule. */
export async function leaveToRule(db: Db, actor: Actor, field: Field): Promise<void> {
  await within(db, async (trx) => {
    const chosen = chosenAmong(await valuesOf(trx, field));
    const [valueId] = chosen;
    if (valueId === undefined) return;
    await setChosen(trx, chosen, null);
    await finish(trx, actor, field, { valueId, action: "by-rule", at: nowIso() });
  });
}

/** Says that what leads still holds: it is as fresh as if it had been learnt now. Throws NotFoundError when nothing leads. */
export async function confirmValue(db: Db, actor: Actor, field: Field): Promise<void> {
  await within(db, async (trx) => {
    const leading = (await valuesOf(trx, field)).find(({ supersededAt }) => supersededAt === null);
    if (!leading) throw new NotFoundError("There is no value to confirm.");
    const at = nowIso();
    await setLearnt(trx, leading.id, at);
    await finish(trx, actor, field, { valueId: leading.id, action: "confirmed", at });
  });
}

/** What people chose for a field, the newest first; `text` is null where the value is gone. At most 100. */
export async function listChoices(db: Db, { subject, attributeId }: Field) {
  const [column, subjectId] = columnOf(subject);
  return selectChoices(db, column, subjectId, attributeId);
}

async function finish(
  trx: Db,
  actor: Actor,
  { subject, attributeId }: Field,
  done: { valueId: string; action: ChoiceAction; at: string },
): Promise<void> {
  const [column, subjectId] = columnOf(subject);
  await insertChoice(trx, {
    id: newId(),
    attribute_id: attributeId,
    customer_id: column === "customer_id" ? subjectId : null,
    company_id: column === "company_id" ? subjectId : null,
    value_id: done.valueId,
    action: done.action,
    by_name: actor.name,
    at: done.at,
  });
  await settleValues(trx, [{ attributeId, subjectId }]);
  if (column === "customer_id") await enqueue(trx, refreshProfiles, { customerIds: [subjectId] });
  else await enqueue(trx, refreshSegments, {});
}

function valuesOf(trx: Db, { subject, attributeId }: Field) {
  const [column, subjectId] = columnOf(subject);
  return selectField(trx, column, subjectId, attributeId);
}

function columnOf(subject: ProfileSubject): ["customer_id" | "company_id", string] {
  return "customerId" in subject ? ["customer_id", subject.customerId] : ["company_id", subject.companyId];
}

function chosenAmong(values: readonly { id: string; chosenAt: string | null }[]): string[] {
  return values.flatMap(({ id, chosenAt }) => (chosenAt === null ? [] : [id]));
}

/** In the caller's transaction where there is one. */
async function within(db: Db, work: (trx: Db) => Promise<void>): Promise<void> {
  if (db.isTransaction) await work(db);
  else await db.transaction().execute(work);
}
