/** JSON whose keys are in order, so that the order in which they were written makes no difference. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

/**
 * Whether two values of JSON say the same, whatever the order of their keys; a key without a value is no key. Compared
 * part by part, since a merge asks this at every level of a long survey.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item: unknown, index) => sameValue(item, b[index]));
  }
  const own = (whole: object, key: string): unknown =>
    Object.hasOwn(whole, key) ? Reflect.get(whole, key) : undefined;
  const alike = Object.keys(a).every((key) => sameValue(own(a, key), own(b, key)));
  return alike && Object.keys(b).every((key) => Object.hasOwn(a, key) || own(b, key) === undefined);
}
