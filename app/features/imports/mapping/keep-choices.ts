import type { Mapping } from "../import.schema.ts";

/** A mapping with the names of the columns that it is for. */
export interface NamedMapping {
  mapping: Mapping;
  names: readonly string[];
}

/** How a file is read anew. */
export interface Rereading {
  /** Choices for columns are about places in the file, whatever their names are read as; of another sheet they are not. */
  samePlaces: boolean;
  /** Whether a column can have this target in the file as it is read now. */
  isTarget(target: string): boolean;
}

/**
 * The fresh suggestion with the choices that a person had made in `chosen` against the earlier one. Choices for columns
 * stay at their places where the file still has as many, else with columns of the same name. All as mappingSchema gives
 * them.
 */
export function keepChoices(
  suggested: Mapping,
  chosen: NamedMapping,
  fresh: NamedMapping,
  { samePlaces, isTarget }: Rereading,
): Mapping {
  const { mapping, names } = chosen;
  const byPlace = samePlaces && mapping.columns.length === fresh.mapping.columns.length;
  const columns = fresh.mapping.columns.map((column, at) => {
    const place = byPlace ? at : names.indexOf(fresh.names[at] ?? "");
    const choice = mapping.columns[place];
    if (!choice || isSame(choice, suggested.columns[place])) return column;
    return isTarget(choice.target) ? choice : { ...choice, target: column.target };
  });
  const before = new Map<string, unknown>(Object.entries(suggested));
  const changed = Object.entries(mapping).filter(
    ([name, value]) => name !== "columns" && !isSame(value, before.get(name)),
  );
  return { ...fresh.mapping, ...Object.fromEntries(changed), columns };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
