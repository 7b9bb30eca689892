import type { Db } from "#db/client.server.ts";
import type { AttributeDefinition } from "./attribute.schema.ts";
import { parseAttributeValue } from "./attribute-value.ts";
import type { Misfits } from "./misfits.ts";
import { countValueTexts } from "./refit-values.repository.server.ts";

/** How many different values are looked at; an attribute with more is free text, of which a count says little. */
const MOST_TEXTS = 5000;
/** How many of those that do not fit are named. */
const NAMED = 50;

/** What would become of an attribute's values if it were defined like this; reads, writes nothing. */
export async function countMisfits(
  db: Db,
  id: string,
  definition: Pick<AttributeDefinition, "label" | "valueType" | "options">,
): Promise<Misfits> {
  const texts = await countValueTexts(db, id, MOST_TEXTS + 1);
  const misfits: Misfits = { fit: 0, unfit: 0, named: [], unnamed: 0, more: texts.length > MOST_TEXTS };
  for (const { text, count } of texts.slice(0, MOST_TEXTS)) {
    const value = parseAttributeValue(definition, text);
    if (value.ok) {
      misfits.fit += count;
      continue;
    }
    misfits.unfit += count;
    if (misfits.named.length < NAMED) misfits.named.push({ text, count, reason: value.reason });
    else misfits.unnamed += 1;
  }
  return misfits;
}
