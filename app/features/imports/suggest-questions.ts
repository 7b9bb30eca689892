import { surveyLimits } from "#app/features/surveys/survey-limits.ts";
import type { ColumnProfile } from "./column-profile.schema.ts";
import { normaliseHeader } from "./header-names.ts";
import { type OptionName, splitOptionName } from "./option-name.ts";
import { isUnticked } from "./parse-tick.ts";
import type { QuestionTarget } from "./question-target.ts";

/** What survey tools add to answers about the way in which they were given. */
const ABOUT_THE_WAY =
  /^(ip address|ipaddr|user agent|browser|device|network id|collector id|respondent id|survey id|seed|token|ref ?url|last ?page|start ?language|user ?language|language|progress|duration|location (latitude|longitude)|distribution channel|interviewtime|group ?time ?\d*|tags|ending|quotas|no|points .*|feedback .*|total points|quiz feedback|last modified time|url|stage date|network|utm .*)$/;

/** A question for each column that is `open`; null: it is left out. Columns of one question that follow one another go together. */
export function suggestQuestions(
  columns: readonly ColumnProfile[],
  isOpen: (at: number) => boolean,
): (QuestionTarget | null)[] {
  const names = columns.map((column) => splitOptionName(column.name));
  const asked = new Set<string>();
  return columns.map((profile, at) => {
    const open = isOpen(at) && profile.filledRows > 0 && !ABOUT_THE_WAY.test(normaliseHeader(profile.name));
    if (!open) return null;
    const target = isOther(profile, names[at] ?? null) ? "other" : targetOf(profile, at, columns, names);
    asked.add(target === "option" ? `option ${names[at]?.question}` : String(at));
    // More than a survey may hold: the person chooses which.
    return asked.size > surveyLimits.questions ? null : target;
  });
}

function isOther({ name, distinct }: ColumnProfile, split: OptionName | null): boolean {
  return /_TEXT$|\[other\]$| - Text$/.test(name) || (/^other\b/i.test(split?.option ?? "") && distinct > 0.2);
}

function targetOf(
  profile: ColumnProfile,
  at: number,
  columns: readonly ColumnProfile[],
  names: readonly (OptionName | null)[],
): QuestionTarget {
  const split = names[at];
  const siblings = [at - 1, at + 1].some((place) => split && names[place]?.question === split.question);
  const values = profile.samples.filter((text) => !isUnticked(text));
  const bare = values.length === 1 && values[0] === profile.name;
  if ((siblings && values.length <= 1) || bare) return "option";
  if (profile.dates >= 0.9 && profile.numbers < 0.5) return "date";
  if (profile.numbers >= 0.95) return numberTarget(profile);
  return textTarget(profile, columns);
}

function numberTarget({ name, minNumber, maxNumber }: ColumnProfile): QuestionTarget {
  const [least, most] = [minNumber ?? 0, maxNumber ?? 0];
  if (least < 0 || most > 10) return "number";
  if (/recommend|\bnps\b|promoter|empfehl|recomm?[ae]nd|how likely/i.test(name)) return "nps";
  return least >= 1 ? "stars" : "number";
}

const MOST_OPTIONS = 40;

function textTarget(profile: ColumnProfile, columns: readonly ColumnProfile[]): QuestionTarget {
  const { distinct, filledRows, words, longest, listSeparator, listProofs } = profile;
  const values = distinct * filledRows;
  const short = longest <= 80;
  const repeated =
    distinct <= 0.5 || (short && words <= 4 && values <= 6 && columns.length > 1 && filledRows > values);
  if (listSeparator !== null && listProofs >= filledRows * 0.2 && repeated && longest <= 300)
    return "multiple-choice";
  if (short && repeated && values <= MOST_OPTIONS) return "single-choice";
  return words >= 3 ? "open-text" : "short-text";
}
