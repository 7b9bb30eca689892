import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { setRetired } from "./attributes.repository.server.ts";
import { ensureAttribute } from "./attributes.service.server.ts";
import { readyAttributes } from "./ready/ready-attributes.ts";

/**
 * Adds ready definitions by their keys; one that is there stays as it is, one that was retired comes back. Gives their
 * labels. Throws InvalidInputError for a key that is none.
 */
export async function addReadyAttributes(
  db: Db,
  actor: { id: string; name: string },
  keys: readonly string[],
): Promise<string[]> {
  const wanted = readyAttributes.filter(({ key }) => keys.includes(key));
  if (wanted.length === 0) throw new InvalidInputError("Choose what to add.");
  await db.transaction().execute(async (trx) => {
    for (const ready of wanted) {
      const { id, label } = await ensureAttribute(trx, ready);
      await setRetired(trx, id, null);
      await recordAudit(trx, actor, {
        action: "attribute.defined",
        subjectType: "attribute",
        subjectId: id,
        detail: { label },
      });
    }
  });
  return wanted.map(({ label }) => label);
}
