import type { ColumnProfile } from "../import.schema.ts";
import type { Preset } from "../presets/preset.ts";
import { isColumn } from "../presets/row-view.ts";
import { normaliseHeader } from "./header-names.ts";
import { findField } from "./import-fields.ts";

/** The field of each column that the tool's preset gives one, by the column's place. */
export function presetFields(preset: Preset, columns: readonly ColumnProfile[]): Map<number, string> {
  const names = columns.map(({ name }) => normaliseHeader(name));
  const fields = new Map<number, string>();
  for (const [key, wanted] of Object.entries(preset.fields)) {
    const places = wanted.flatMap((meant) =>
      names.flatMap((name, place) => (isColumn(meant, name) && !fields.has(place) ? [place] : [])),
    );
    const several = findField(preset.kind, key)?.several ?? false;
    for (const place of several ? places : places.slice(0, 1)) fields.set(place, key);
  }
  return fields;
}
