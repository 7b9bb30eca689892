import { type MergeConflict, ORDER, valueAt } from "#app/features/surveys/merging/merge-edits.ts";
import { sectionSchema, sectionTitles } from "../persona.schema.ts";
import type { PersonaState } from "./persona-state.ts";

/** A place that two people have changed differently, for the second to decide; `key` names it in the form. */
export interface PersonaConflict {
  key: string;
  what: string;
  theirs: string;
  mine: string;
}

/** What a form says of a place; ids and sections hold no slash. */
export function conflictKey(path: readonly string[]): string {
  return path.join("/");
}

const fieldNames = new Map([
  ["name", "Name"],
  ["summary", "In one sentence"],
  ["summaryLocked", "Whether the sentence is locked"],
  ["portraitSeed", "Portrait"],
]);

/** A conflict in words, with both sides. */
export function conflictInWords(
  { path, theirs, mine }: MergeConflict,
  theirState: PersonaState,
  myState: PersonaState,
): PersonaConflict {
  const [first = "", sectionKey = "", lineId = "", property] = path;
  const key = conflictKey(path);
  if (first !== "sections") {
    return { key, what: fieldNames.get(first) ?? "The persona", theirs: shown(theirs), mine: shown(mine) };
  }
  const section = sectionSchema.safeParse(sectionKey);
  const title = section.success ? sectionTitles[section.data] : "The lines";
  if (lineId === ORDER) {
    const order = (state: PersonaState) =>
      (state.sections[sectionKey] ?? []).map((line, index) => `${index + 1}. ${line.text}`).join("\n");
    return { key, what: `${title}: the order`, theirs: order(theirState), mine: order(myState) };
  }
  if (property === "locked") {
    const text = textOf(valueAt(myState, path.slice(0, -1)));
    const words = (value: unknown) => (value === true ? "locked" : "not locked");
    return { key, what: `${title}: “${text}”`, theirs: words(theirs), mine: words(mine) };
  }
  return { key, what: `${title}: a line`, theirs: shown(theirs), mine: shown(mine) };
}

function shown(value: unknown): string {
  if (value === undefined) return "removed";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : textOf(value);
}

function textOf(line: unknown): string {
  const text: unknown = typeof line === "object" && line !== null ? Reflect.get(line, "text") : "";
  return typeof text === "string" ? text : "";
}
