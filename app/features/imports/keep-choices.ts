import type { Mapping } from "./import.schema.ts";

/**
 * The fresh suggestion with the choices that a person had made in `mapping` against the earlier one. Choices for columns
 * stay where the file still has as many, since they are about places in it, whatever their names are read as. All three
 * as mappingSchema gives them.
 */
export function keepChoices(suggested: Mapping, mapping: Mapping, fresh: Mapping): Mapping {
  const sameWidth = mapping.columns.length === fresh.columns.length;
  const columns = fresh.columns.map((column, at) => {
    const chosen = mapping.columns[at];
    return sameWidth && chosen && !isSame(chosen, suggested.columns[at]) ? chosen : column;
  });
  const before = new Map<string, unknown>(Object.entries(suggested));
  const changed = Object.entries(mapping).filter(
    ([name, value]) => name !== "columns" && !isSame(value, before.get(name)),
  );
  return { ...fresh, ...Object.fromEntries(changed), columns };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
