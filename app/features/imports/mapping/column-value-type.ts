import type { ColumnProfile } from "../import.schema.ts";

/** What an attribute made of a column holds: more than text only where every value is it. */
export function valueTypeOf(profile: ColumnProfile): "text" | "number" | "date" | "boolean" {
  if (profile.truths === 1 && profile.filled > 0) return "boolean";
  if (profile.numbers === 1 && profile.filled > 0) return "number";
  return profile.dates === 1 && profile.filled > 0 ? "date" : "text";
}
