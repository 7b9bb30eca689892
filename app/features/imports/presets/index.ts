import { freshdesk } from "./freshdesk.ts";
import type { Preset } from "./preset.ts";

/** Every tool whose files are known. A new one is a file of its own here and a line in this list. */
export const presets: readonly Preset[] = [freshdesk];

const byId = new Map(presets.map((preset) => [preset.id, preset]));

/** The preset of an id; undefined for an unknown one and for none. */
export function findPreset(id: string | null): Preset | undefined {
  return id === null ? undefined : byId.get(id);
}
