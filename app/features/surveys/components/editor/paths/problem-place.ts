import { fieldName } from "#app/lib/form.ts";
import { fieldPath } from "../../../form/form-problems.ts";

type Place = readonly (string | number)[];

const names = new Map<unknown, string>([
  ["questions", "Question"],
  ["jumps", "Jump"],
  ["endings", "Ending"],
  ["quotas", "Quota"],
  ["scores", "Score"],
]);

/** What a place of a survey is called: "Question 3", "Jump 1". */
export function placeName([list, index]: Place): string {
  const name = names.get(list);
  if (name === undefined || typeof index !== "number") return list === "ending" ? "The end" : "The survey";
  return `${name} ${index + 1}`;
}

const firstFields = new Map<unknown, string>([
  ["questions", "title"],
  ["jumps", "after"],
  ["endings", "title"],
  ["quotas", "name"],
  ["scores", "next"],
]);

/** The name of the editor's field at which a place of a survey is mended. */
export function fieldToMend(at: Place): string {
  const [list, , part] = at;
  const first = firstFields.get(list);
  if (first !== undefined && (at.length === 2 || part === "points"))
    return fieldName([...at.slice(0, 2), first]);
  return fieldName(fieldPath(at));
}
