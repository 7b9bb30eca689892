import { type ColumnProfile, type Detection, type ImportKind, NO_PRESET } from "../import.schema.ts";
import { findPreset } from "../presets/index.ts";
import type { Preset } from "../presets/preset.ts";
import { fitOf, recognise } from "../presets/recognise.ts";
import { bindRules, derivedColumns } from "../presets/row-rules.ts";
import { profileColumns } from "./profile-columns.ts";

/** What a person chose: what the file lists, and whose export it is (the id of a preset, or NO_PRESET). */
export interface ChosenTool {
  kind?: ImportKind | undefined;
  preset?: string | undefined;
}

/** The columns with those that the tool's preset makes of them, and how the tool was seen. */
export interface DetectedColumns extends Pick<Detection, "columns" | "preset" | "presetReason"> {
  /** What the tool's files list; undefined without a preset. */
  presetKind: ImportKind | undefined;
}

/** Looks whose export it is; a chosen preset overrules that, and a kind that was chosen keeps other kinds' presets out. */
export function detectPreset(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
  chosen: ChosenTool,
): DetectedColumns {
  const columns = profileColumns(names, rows, lines);
  const found = choose(columns, chosen);
  if (!found) return { columns, preset: null, presetReason: "", presetKind: undefined };
  const { preset, reason } = found;
  return {
    columns: [...columns, ...profileDerived(preset, columns, rows, lines)],
    preset: preset.id,
    presetReason: reason,
    presetKind: preset.kind,
  };
}

function choose(columns: readonly ColumnProfile[], { kind, preset }: ChosenTool) {
  if (preset === NO_PRESET) return null;
  const chosen = findPreset(preset ?? null);
  const found = chosen ? { preset: chosen, reason: fitOf(chosen, columns) } : recognise(columns);
  return kind === undefined || found?.preset.kind === kind ? found : null;
}

function profileDerived(
  preset: Preset,
  columns: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
  lines: readonly number[],
): ColumnProfile[] {
  const own = columns.map(({ name }) => name);
  const derived = derivedColumns(preset, own).map(({ name }) => ({ name, derived: true }));
  if (derived.length === 0) return [];
  const rules = bindRules(preset, [...own.map((name) => ({ name })), ...derived]);
  const cells = rows.map((row) => rules.withDerived(row).slice(own.length));
  const names = derived.map(({ name }) => name);
  return profileColumns(names, cells, lines).map((profile) => ({ ...profile, derived: true }));
}
