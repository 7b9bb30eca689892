import { normaliseHeader } from "../mapping/header-names.ts";
import type { Preset } from "./preset.ts";
import { type ColumnName, isColumn } from "./row-view.ts";

/** Tells of a column, its name normalised, whether the tool's files are known to have it. */
export function knownColumns(preset: Preset): (name: string) => boolean {
  const { all, some, values } = preset.signature;
  const known: ColumnName[] = [
    ...all,
    ...(some?.of ?? []),
    ...(values ? [values.column] : []),
    ...Object.values(preset.fields).flat(),
    ...(preset.derived ?? []).flatMap(({ name, from }) => [normaliseHeader(name), ...from]),
    ...preset.others,
  ];
  return (name) => known.some((meant) => isColumn(meant, name));
}
