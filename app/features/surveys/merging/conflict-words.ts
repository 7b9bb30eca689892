import { conditionSchema } from "../definition/condition.schema.ts";
import { fieldName, shown } from "../editing/difference-words.ts";
import type { SurveyDifference } from "../editing/survey-differences.ts";
import { conditionInWords } from "../logic/condition-words.ts";
import { languageName } from "../public-words/language-names.ts";
import type { Survey } from "../survey.schema.ts";
import { textNames } from "../translations/text-names.ts";
import { isKeyedList } from "./keyed-lists.ts";
import { type MergeConflict, ORDER, valueAt } from "./merge-edits.ts";
import { orderedJson } from "./same-value.ts";

/** A difference that somebody has to decide; `key` names its place in the form. */
export interface SurveyConflict extends SurveyDifference {
  key: string;
}

/** What a form says of a place: ids and keys hold no slash. */
export function conflictKey(path: readonly string[]): string {
  return path.join("/");
}

const firstNames = new Map([
  ["title", "Title"],
  ["intro", "Introduction"],
  ["thanks", "Thank-you text"],
  ["questions", "Question"],
]);

/** A conflict for those who decide it: what it is about, and both sides. */
export function conflictInWords(conflict: MergeConflict, theirs: Survey, mine: Survey): SurveyConflict {
  const { path } = conflict;
  const what = path.at(-1) === ORDER ? orderOf(path) : placeOf(path, theirs, mine);
  const words = (value: unknown, survey: Survey) => valueInWords(path, value, survey);
  const [a, b] = [words(conflict.theirs, theirs), words(conflict.mine, mine)];
  const sides =
    a === b
      ? { theirs: orderedJson(conflict.theirs), mine: orderedJson(conflict.mine) }
      : { theirs: a, mine: b };
  return { key: conflictKey(path), what, ...sides };
}

function orderOf(path: readonly string[]): string {
  const list = path.at(-2) ?? "";
  return `Order of ${fieldName(list).toLowerCase()}`;
}

/** Such as: Question "Why us?": options: Price: label. */
function placeOf(path: readonly string[], theirs: Survey, mine: Survey): string {
  const [first, language, key] = path;
  if (first === "translations" && language !== undefined) {
    if (key === undefined) return `Translation into ${languageName(language)}`;
    const { part, name } = textNames(mine)(key);
    return `${languageName(language)}: ${part}: ${name}`;
  }
  const names: string[] = [];
  for (const [depth, key] of path.entries()) {
    const place = path.slice(0, depth + 1);
    const list = place.slice(0, -1);
    if (isKeyedList(valueAt(mine, list) ?? valueAt(theirs, list))) {
      const name = shown(valueAt(theirs, place) ?? valueAt(mine, place));
      names.push(`${names.pop()} "${name}"`);
    } else {
      names.push((depth === 0 ? firstNames.get(key) : undefined) ?? fieldName(key));
    }
  }
  return names.join(": ");
}

function valueInWords(path: readonly string[], value: unknown, survey: Survey): string {
  if (value === undefined) return "not there";
  if (path.at(-1) === ORDER && Array.isArray(value)) {
    const names = value.map((id: unknown) => shown(valueAt(survey, [...path.slice(0, -1), String(id)])));
    return names.join(" · ");
  }
  if (["showIf", "requireIf", "when"].includes(path.at(-1) ?? "")) {
    const condition = conditionSchema.safeParse(value);
    return condition.success ? conditionInWords(condition.data, survey) : "always";
  }
  return shown(value);
}
