/** A shipped table (pairs of a term and a number) as a map. */
export function readTable(pairs: readonly (readonly (string | number)[])[]): ReadonlyMap<string, number> {
  return new Map(pairs.map(([term = "", value]) => [String(term), Number(value)]));
}
