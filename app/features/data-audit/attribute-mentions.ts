/** How a stored rule, line or survey makes use of an attribute: it is looked at, or only asked for. */
export type Mention = "used" | "asked";

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The attributes named anywhere in a stored JSON value, whatever its shape: as an id by itself or inside a text
 * ("{{attribute:…|there}}"). A purpose that only fills an attribute (`{kind: "attribute", attributeId}`) asks for it.
 * Linear in the value.
 */
export function attributeMentions(
  value: unknown,
  known: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<Mention>> {
  const found = new Map<string, Set<Mention>>();
  const note = (text: string, mention: Mention) => {
    for (const [id] of text.matchAll(ids)) {
      if (!known.has(id)) continue;
      const mentions = found.get(id);
      if (mentions) mentions.add(mention);
      else found.set(id, new Set([mention]));
    }
  };
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string") note(next, "used");
    else if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === "object" && next !== null) {
      const fills = "kind" in next && next.kind === "attribute" && "attributeId" in next;
      if (fills) note(String(next.attributeId), "asked");
      else for (const [key, inner] of Object.entries(next)) waiting.push(key, inner);
    }
  }
  return found;
}
