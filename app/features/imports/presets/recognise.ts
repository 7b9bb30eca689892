import { normaliseHeader } from "../mapping/header-names.ts";
import { presets } from "./index.ts";
import { knownColumns } from "./known-columns.ts";
import type { Preset, Signature } from "./preset.ts";
import { type ColumnName, isColumn } from "./row-view.ts";

export interface Recognised {
  preset: Preset;
  /** Such as "Freshdesk: 18 of 21 columns". */
  reason: string;
}

/** A column as it is known from the file's beginning. */
interface SeenColumn {
  name: string;
  samples: readonly string[];
}

/**
 * The tool whose file this is, by the names of its columns and their first values; null when it is none that is
 * known. Of several that fit, the one that knows the most columns.
 */
export function recognise(columns: readonly SeenColumn[]): Recognised | null {
  const seen = columns.map(({ name, samples }) => ({ name: normaliseHeader(name), samples }));
  let best: { preset: Preset; known: number } | null = null;
  for (const preset of presets) {
    if (!bearsSignature(preset.signature, seen)) continue;
    const known = countKnown(preset, seen);
    if (preset.signature.alone && known < seen.length) continue;
    if (best === null || known > best.known) best = { preset, known };
  }
  if (best === null) return null;
  return { preset: best.preset, reason: reasonFor(best.preset, best.known, columns.length) };
}

/** How well a file fits a preset that a person chose. */
export function fitOf(preset: Preset, columns: readonly { name: string }[]): string {
  const seen = columns.map(({ name }) => ({ name: normaliseHeader(name), samples: [] }));
  return reasonFor(preset, countKnown(preset, seen), columns.length);
}

function reasonFor(preset: Preset, known: number, all: number): string {
  return `${preset.name}: ${known} of ${all} ${all === 1 ? "column" : "columns"}`;
}

function bearsSignature({ all, some, none, values }: Signature, columns: readonly SeenColumn[]): boolean {
  const has = (meant: ColumnName) => columns.some(({ name }) => isColumn(meant, name));
  if (!all.every(has)) return false;
  if (some && some.of.filter(has).length < some.atLeast) return false;
  if (none?.some(has)) return false;
  if (!values) return true;
  const column = columns.find(({ name }) => isColumn(values.column, name));
  return column?.samples.some((text) => values.pattern.test(text)) ?? false;
}

function countKnown(preset: Preset, columns: readonly SeenColumn[]): number {
  const isKnown = knownColumns(preset);
  return columns.filter(({ name }) => isKnown(name)).length;
}
