import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { canBeAsked } from "#app/features/data-audit/question-for-attribute.ts";
import type { Db } from "#db/client.server.ts";
import { selectValueCounts } from "../evidence/values.repository.server.ts";

/** Which sections of a persona tell what kind of attribute. */
const categories = new Map([
  ["demographics", "demographic"],
  ["motivations", "psychographic"],
  ["behaviour", "behavioural"],
  ["channels", "preference"],
]);

/**
 * For each section of a persona the attribute that it would tell and that is known of the fewest members, among those
 * that a survey can ask for; none where there is no such attribute.
 */
export async function findUnknownAttributes(db: Db, segmentId: string): Promise<Map<string, Attribute>> {
  const askable = (await listAttributes(db)).filter(canBeAsked);
  const counts = await selectValueCounts(
    db,
    segmentId,
    askable.map(({ id }) => id),
  );
  const known = new Map<string, number>();
  for (const { attributeId, members } of counts)
    known.set(attributeId, (known.get(attributeId) ?? 0) + members);
  const leastKnown = (category: string) =>
    askable
      .filter((attribute) => attribute.category === category)
      .sort((a, b) => (known.get(a.id) ?? 0) - (known.get(b.id) ?? 0) || (a.key < b.key ? -1 : 1))[0];
  return new Map(
    [...categories].flatMap(([section, category]) => {
      const attribute = leastKnown(category);
      return attribute ? [[section, attribute] as const] : [];
    }),
  );
}
