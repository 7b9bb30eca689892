import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import type { ColumnProfile } from "../detection/column-profile.schema.ts";
import { splitList } from "../rows/list-separator.ts";
import { isOtherLabel, isTick, isUnticked } from "../rows/parse-tick.ts";
import { normaliseHeader } from "./header-names.ts";
import { type OptionName, splitOptionName } from "./option-name.ts";
import type { QuestionTarget } from "./question-target.ts";

/** What survey tools add to answers about the way in which they were given. */
const ABOUT_THE_WAY =
  /^(ip address|ipaddr|user agent|browser|device|network id|collector id|respondent id|survey id|seed|token|ref ?url|last ?page|start ?language|user ?language|language|progress|duration|location (latitude|longitude)|distribution channel|interviewtime|group ?time ?\d*|tags|ending|quotas|no|total points|quiz feedback|last modified time|url|stage date|network|utm .*|letzte seite|start ?sprache|zufallsstartwert|ip adresse|derniere page|langue de depart|adresse ip|ultima pagina|lenguaje inicial|direccion ip)$/;

/** A question for each column that is `open`; null: it is left out. Columns of one question that follow one another go together. */
export function suggestQuestions(
  columns: readonly ColumnProfile[],
  isOpen: (at: number) => boolean,
): (QuestionTarget | null)[] {
  const names = columns.map((column) => splitOptionName(column.name));
  const known = new Set(columns.map(({ name }) => name));
  const asked = new Set<string>();
  return columns.map((profile, at) => {
    const open = isOpen(at) && profile.filledRows > 0 && !isAboutTheWay(profile, known);
    if (!open) return null;
    const target = isOther(profile, names[at] ?? null) ? "other" : targetOf(profile, at, names);
    asked.add(target === "option" ? `option ${names[at]?.question}` : String(at));
    // More than a survey may hold: the person chooses which.
    return asked.size > surveyLimits.questions ? null : target;
  });
}

/** Beside what is about no question: points and remarks of a quiz, timings, and choices that stand there twice. */
function isAboutTheWay({ name, samples }: ColumnProfile, known: ReadonlySet<string>): boolean {
  if (ABOUT_THE_WAY.test(normaliseHeader(name)) || /^(Points|Feedback) - /.test(name)) return true;
  if (name.endsWith("Time") && known.has(name.slice(0, -"Time".length))) return true;
  const bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
  return (
    bracket > 0 && known.has(name.slice(0, bracket)) && samples.every((text) => /^(true|false)$/i.test(text))
  );
}

/** A column of what was typed beside "other", not only of ticks. */
function isOther({ name, samples }: ColumnProfile, split: OptionName | null): boolean {
  const typed = samples.some((text) => text !== split?.option && !isTick(text) && !isUnticked(text));
  return /_TEXT$|\[other\]$| - Text$/.test(name) || (isOtherLabel(split?.option ?? "") && typed);
}

function targetOf(profile: ColumnProfile, at: number, names: readonly (OptionName | null)[]): QuestionTarget {
  const split = names[at];
  const siblings = [at - 1, at + 1].some((place) => split && names[place]?.question === split.question);
  const values = profile.samples.filter((text) => !isUnticked(text));
  const bare = values.length === 1 && values[0] === profile.name;
  if ((siblings && values.length <= 1) || bare) return "option";
  if (profile.dates >= 0.9 && profile.numbers < 0.5) return "date";
  if (profile.numbers >= 0.95) return numberTarget(profile);
  return textTarget(profile);
}

function numberTarget({ name, minNumber, maxNumber }: ColumnProfile): QuestionTarget {
  const [least, most] = [minNumber ?? 0, maxNumber ?? 0];
  if (least < 0 || most > 10) return "number";
  if (/recommend|\bnps\b|promoter|empfehl|recomm?[ae]nd|how likely/i.test(name)) return "nps";
  return least >= 1 ? "stars" : "number";
}

const MOST_OPTIONS = 40;

function textTarget(profile: ColumnProfile): QuestionTarget {
  const { distinct, filledRows, words, longest } = profile;
  const values = distinct * filledRows;
  const lists = listsOf(profile);
  if (lists === "choices") return "multiple-choice";
  // An order of all options is kept as it is written.
  if (lists === "ranking") return "short-text";
  const repeated = distinct <= 0.5 || (words <= 4 && values <= 6 && filledRows > values);
  if (longest <= 80 && repeated && values <= MOST_OPTIONS) return "single-choice";
  return words >= 3 ? "open-text" : "short-text";
}

/** Whether cells list several of the same few values, or all of them in changing order; null where they are no lists. */
function listsOf({ samples, listSeparator, longest }: ColumnProfile): "choices" | "ranking" | null {
  if (listSeparator === null || longest > 300) return null;
  const lists = samples.map((text) => splitList(text, listSeparator));
  const parts = lists.flat();
  const different = new Set(parts);
  if (lists.length < 2 || different.size > parts.length * 0.7) return null;
  const whole = lists.every((list) => list.length === different.size);
  return whole && different.size > 2 ? "ranking" : "choices";
}
