import { fewestShown } from "#app/features/responses/anonymous/enough-people.ts";
import { findAnswered } from "#app/features/responses/responses.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { channelWords, languageWords, monthWords } from "../dimension-words.ts";
import { shownCells } from "../hidden-results.ts";
import type { NumberSummary } from "../number-bins.ts";
import { type QuestionResult, surveyResults, type ValueCount } from "../question-results.ts";
import type { Scope } from "../responses-in-scope-query.server.ts";
import { type Comparison, narrowedBy } from "../results-filter.ts";
import { countedTypes } from "../survey-overview.server.ts";
import { withheldResult } from "../withheld-results.ts";
import * as compared from "./compared-answers.repository.server.ts";
import { type Figure, figuresOf } from "./compared-figures.ts";

/** A group of responses that is set beside others. */
export interface ComparedGroup {
  key: string;
  label: string;
  n: number;
}

/** A question with its figures, one of each group in the order of the groups; null where a group has none. */
export interface ComparedQuestion {
  questionId: string;
  title: string;
  /** How many of each group answered it; null where that is hidden. */
  answered: (number | null)[];
  lines: { key: string; label: string; figures: (Figure | null)[] }[];
}

/** The results of groups side by side. */
export interface ComparedResults {
  groups: ComparedGroup[];
  /** Groups that are smaller than those shown, or too small to be shown. */
  others: number;
  questions: ComparedQuestion[];
}

const MOST_SHOWN = 6;

/**
 * Sets the largest groups (of months the latest) side by side. Of an anonymous survey a group, and its answers to each
 * question, are shown only where neither they nor what is left of the whole are too few; null where a filter is in force
 * besides, since two ways to part the answers could be subtracted from each other.
 */
export async function compareResults(
  db: Db,
  scope: Scope,
  survey: Survey,
  by: Comparison,
): Promise<ComparedResults | null> {
  const fewest = fewestShown(await findAnswered(db, scope.surveyId));
  if (fewest !== null && (narrowedBy(scope.filter).length > 0 || scope.filter.setAside)) return null;
  const sizes = await compared.selectGroups(db, scope, by);
  const shown = shownCells(sizes, fewest);
  const keys = [...sizes.keys()].filter((key) => shown.has(key));
  if (by === "month") keys.sort((a, b) => (a < b ? 1 : -1));
  const taken = keys.slice(0, MOST_SHOWN);
  if (by === "month") taken.reverse();
  const labels = await labelsOf(db, by);
  const results = await resultsByGroup(db, scope, survey, by, fewest);
  const groups = taken.map((key) => ({ key, label: labels(key), n: sizes.get(key) ?? 0 }));
  return { groups, others: sizes.size - groups.length, questions: sideBySide(survey, groups, results) };
}

async function resultsByGroup(db: Db, scope: Scope, survey: Survey, by: Comparison, fewest: number | null) {
  const ids = survey.questions.filter(({ type }) => countedTypes.includes(type)).map(({ id }) => id);
  const numberIds = survey.questions.filter(({ type }) => type === "number").map(({ id }) => id);
  const respondents = new Map<string, Map<string, number>>();
  for (const { group, questionId, count } of await compared.selectGroupRespondents(db, scope, by))
    inner(respondents, questionId, () => new Map<string, number>()).set(group, count);
  const values = new Map<string, ValueCount[]>();
  for (const { group, ...value } of await compared.selectGroupValues(db, scope, by, ids))
    inner(values, group, (): ValueCount[] => []).push(value);
  const numbers = new Map<string, Map<string, NumberSummary>>();
  for (const { group, questionId, n, mean, meanSquare } of await compared.selectGroupNumbers(
    db,
    scope,
    by,
    numberIds,
  )) {
    const squares = Math.max(0, n * (meanSquare - mean * mean));
    const summary = { n, mean, squares, min: mean, max: mean, bins: [] };
    inner(numbers, group, () => new Map<string, NumberSummary>()).set(questionId, summary);
  }
  return (group: string): QuestionResult[] => {
    const counts = {
      values: values.get(group) ?? [],
      respondents: new Map([...respondents].map(([id, byGroup]) => [id, byGroup.get(group) ?? 0])),
      numbers: numbers.get(group) ?? new Map<string, NumberSummary>(),
    };
    return surveyResults(survey, counts).map((result) => {
      const shown = shownCells(respondents.get(result.question.id) ?? new Map(), fewest);
      if (fewest !== null && !shown.has(group)) return { question: result.question, n: 0, kind: "withheld" };
      return withheldResult(result, fewest);
    });
  };
}

function sideBySide(
  survey: Survey,
  groups: readonly ComparedGroup[],
  resultsOf: (group: string) => QuestionResult[],
): ComparedQuestion[] {
  const byGroup = groups.map(
    ({ key }) => new Map(resultsOf(key).map((result) => [result.question.id, result])),
  );
  return survey.questions.flatMap(({ id, title, type }) => {
    if (type === "statement") return [];
    const results = byGroup.map((results) => results.get(id));
    const lines = new Map<string, { key: string; label: string; figures: (Figure | null)[] }>();
    for (const [index, result] of results.entries()) {
      for (const { key, label, figure } of result ? figuresOf(result) : []) {
        const line = inner(lines, key, () => ({
          key,
          label,
          figures: groups.map((): Figure | null => null),
        }));
        line.figures[index] = figure;
      }
    }
    const answered = results.map((result) => (!result || result.kind === "withheld" ? null : result.n));
    return [{ questionId: id, title, answered, lines: [...lines.values()] }];
  });
}

async function labelsOf(db: Db, by: Comparison): Promise<(key: string) => string> {
  if (by === "language") return languageWords;
  if (by === "channel") return channelWords;
  if (by === "month") return monthWords;
  const names = new Map((await listSegments(db)).map(({ id, name }) => [id, name]));
  return (key) => names.get(key) ?? key;
}

function inner<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
