import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { ensureAttribute } from "#app/features/attributes/attributes.service.server.ts";
import type { SampleCompany } from "#app/features/sample-company/sample-company.shapes.ts";
import type { Db } from "#db/client.server.ts";

/** Defines the sample's attributes; gives them by key. */
export async function defineSampleAttributes(db: Db, sample: SampleCompany): Promise<Map<string, Attribute>> {
  return db.transaction().execute(async (trx) => {
    const byKey = new Map<string, Attribute>();
    for (const definition of sample.attributes) {
      byKey.set(definition.key, await ensureAttribute(trx, definition));
    }
    return byKey;
  });
}
