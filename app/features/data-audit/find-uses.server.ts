import type { Db } from "#db/client.server.ts";
import { attributeMentions } from "./attribute-mentions.ts";
import type { AttributeUse, Place } from "./attribute-use.ts";
import { readMentioning } from "./attribute-uses.repository.server.ts";

/** Reads everything that may name attributes and says which of the known ones it does; closed surveys are left out. */
export async function findUsesNow(db: Db, known: ReadonlySet<string>): Promise<AttributeUse[]> {
  const uses: AttributeUse[] = [];
  for await (const { place, id, name, json } of readMentioning(db)) {
    const places = new Set<string>();
    for (const text of json) {
      for (const [attributeId, mentions] of attributeMentions(JSON.parse(text), known)) {
        for (const mention of mentions) {
          const asked: Place = mention === "asked" ? "survey" : "survey-logic";
          const found = place === "survey" ? asked : place;
          const key = `${attributeId} ${found}`;
          if (places.has(key)) continue;
          places.add(key);
          uses.push({ attributeId, place: found, placeId: id, name });
        }
      }
    }
  }
  return uses;
}
