import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { canBeAsked } from "#app/features/data-audit/question-for-attribute.ts";

/** Which sections of a persona tell what kind of attribute. */
const categories = new Map([
  ["demographics", "demographic"],
  ["motivations", "psychographic"],
  ["behaviour", "behavioural"],
  ["channels", "preference"],
]);

/**
 * For each section of a persona the attribute that it would tell and that is known of the fewest members, among those
 * that a survey can ask for; none where there is no such attribute. `counts` are members by attribute and value.
 */
export function leastKnownBySection(
  attributes: readonly Attribute[],
  counts: readonly { attributeId: string; members: number }[],
): Map<string, Attribute> {
  const known = new Map<string, number>();
  for (const { attributeId, members } of counts)
    known.set(attributeId, (known.get(attributeId) ?? 0) + members);
  const leastKnown = (category: string) =>
    attributes
      .filter((attribute) => attribute.category === category && canBeAsked(attribute))
      .sort((a, b) => (known.get(a.id) ?? 0) - (known.get(b.id) ?? 0) || (a.key < b.key ? -1 : 1))[0];
  return new Map(
    [...categories].flatMap(([section, category]) => {
      const attribute = leastKnown(category);
      return attribute ? [[section, attribute] as const] : [];
    }),
  );
}
