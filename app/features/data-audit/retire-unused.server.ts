import { retireAttribute } from "#app/features/attributes/attributes.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { placeNames } from "./attribute-use.ts";
import { requestCount } from "./count-data-audit.server.ts";
import { findUsesNow } from "./find-uses.server.ts";

/**
 * Takes an attribute out of use. Looked at anew and not as it was counted: throws ConflictError naming what still uses or
 * asks for it, so that no rule is left with something that nobody sees.
 */
export async function retireUnused(
  db: Db,
  actor: { id: string; name: string },
  attributeId: string,
): Promise<void> {
  const uses = await findUsesNow(db, new Set([attributeId]));
  if (uses.length > 0) {
    const named = uses.slice(0, 5).map(({ place, name }) => `${placeNames[place].toLowerCase()} “${name}”`);
    const more = uses.length > 5 ? ` and ${uses.length - 5} more` : "";
    throw new ConflictError(`It is still in use: ${named.join(", ")}${more}. Take it out of there first.`);
  }
  await retireAttribute(db, actor, attributeId);
  await requestCount(db);
}
