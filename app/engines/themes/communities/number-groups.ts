/** Group numbers from 0 without gaps, in the order in which groups first appear. */
export function numberGroups(groupOf: Int32Array): { groupOf: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const numbered = groupOf.map((group) => {
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
  return { groupOf: numbered, count: numbers.size };
}
