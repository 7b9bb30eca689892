import { enoughPeople, fewestShown } from "#app/features/responses/anonymous/enough-people.ts";
import { findAnswered } from "#app/features/responses/responses.service.server.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import { OTHER_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import type { Db } from "#db/client.server.ts";
import * as counts from "./answer-counts.repository.server.ts";
import { type HiddenBecause, hiddenBecause } from "./hidden-results.ts";
import type { NumberSummary } from "./number-bins.ts";
import { type QuestionResult, surveyResults } from "./question-results.ts";
import { selectBreakdown } from "./response-breakdown.repository.server.ts";
import type { Scope } from "./responses-in-scope-query.server.ts";
import {
  type AnsweredText,
  selectNewestTexts,
  selectThemesOfItems,
  selectThemesOfQuestion,
} from "./result-texts.repository.server.ts";
import { everything, narrowedBy, type ResultsFilter } from "./results-filter.ts";
import { facetsOf, type SurveyFacets } from "./survey-facets.ts";
import { withheldResult } from "./withheld-results.ts";

/** A text answer on the results page with the themes it belongs to. */
export interface ShownText extends AnsweredText {
  themes: { id: string; name: string }[];
}

/** What texts of one question are shown. */
export interface ShownTexts {
  newest: ShownText[];
  /** The themes that most of the answers speak of. */
  themes: { id: string; name: string; kind: string; responses: number }[];
}

/** Everything that the results page shows, whatever the number of responses. */
export interface SurveyOverview {
  /** In scope; 0 where they are hidden. */
  responses: number;
  /** From how many people on an anonymous survey shows anything; null for others. */
  fewest: number | null;
  hidden: HiddenBecause | null;
  facets: SurveyFacets;
  results: QuestionResult[];
  /** Of open questions their texts, of choices those typed beside "other", by question id. */
  texts: Record<string, ShownTexts>;
}

const TEXTS_SHOWN = 5;
const THEMES_SHOWN = 6;
const TOP_VALUES = 20;

/** Counts the answers to a survey, over all its versions, for the questions that `survey` has. */
export async function summariseSurvey(
  db: Db,
  surveyId: string,
  survey: Survey,
  filter: ResultsFilter = everything,
): Promise<SurveyOverview> {
  const scope: Scope = { surveyId, filter };
  const fewest = fewestShown(await findAnswered(db, surveyId));
  const facets = facetsOf(await selectBreakdown(db, surveyId));
  const asked = await countInScope(db, scope, facets);
  const hidden = hiddenBecause(
    filter,
    { part: asked, total: facets.counted, setAside: facets.setAside, cells: cellsOf(filter, facets) },
    fewest,
  );
  if (hidden !== null) return { responses: 0, fewest, hidden, facets, results: [], texts: {} };
  const results = (await countAnswers(db, scope, survey)).map((result) => withheldResult(result, fewest));
  const texts: SurveyOverview["texts"] = {};
  for (const result of results) {
    if (result.n > 0) texts[result.question.id] = await readTexts(db, scope, result, fewest);
  }
  return { responses: asked, fewest, hidden, facets, results, texts };
}

/** Why an anonymous survey's results are hidden for a filter; null where they are shown. Asked before every export. */
export async function whyHidden(
  db: Db,
  surveyId: string,
  filter: ResultsFilter,
): Promise<HiddenBecause | null> {
  const fewest = fewestShown(await findAnswered(db, surveyId));
  if (fewest === null) return null;
  const facets = facetsOf(await selectBreakdown(db, surveyId));
  const part = await countInScope(db, { surveyId, filter }, facets);
  const { counted: total, setAside } = facets;
  return hiddenBecause(filter, { part, total, setAside, cells: cellsOf(filter, facets) }, fewest);
}

async function countInScope(db: Db, scope: Scope, facets: SurveyFacets): Promise<number> {
  if (narrowedBy(scope.filter).length > 0) return counts.countInScope(db, scope);
  return facets.counted + (scope.filter.setAside ? facets.setAside : 0);
}

function cellsOf(filter: ResultsFilter, facets: SurveyFacets): ReadonlyMap<string, number> | null {
  const [name] = narrowedBy(filter);
  return name === "language" || name === "channel" || name === "ending" || name === "version"
    ? facets[name]
    : null;
}

/** The counted answers to every question in scope. */
async function countAnswers(db: Db, scope: Scope, survey: Survey): Promise<QuestionResult[]> {
  const ids = (...types: Question["type"][]) =>
    survey.questions.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const numbers = new Map<string, NumberSummary>();
  const hiddenFields = [];
  for (const question of survey.questions) {
    if (question.type === "hidden")
      hiddenFields.push(...(await counts.selectTopValues(db, scope, question.id, TOP_VALUES)));
    if (question.type !== "number") continue;
    const summary = await counts.selectNumberSummary(db, scope, question.id, question.wholeNumbers);
    if (summary !== null) numbers.set(question.id, summary);
  }
  return surveyResults(survey, {
    values: [
      ...(await counts.selectValueCounts(db, scope, ids(...countedTypes))),
      ...(await counts.selectMonthCounts(db, scope, ids("date"))),
      ...(await counts.selectPartCounts(db, scope, ids("contact", "address"))),
      ...hiddenFields,
    ],
    respondents: await counts.selectRespondents(db, scope),
    numbers,
  });
}

/** Question types whose few possible values are counted one by one. */
export const countedTypes: readonly Question["type"][] = [
  "single-choice",
  "multiple-choice",
  "dropdown",
  "picture-choice",
  "ranking",
  "matrix",
  "stars",
  "csat",
  "ces",
  "nps",
  "consent",
];

async function readTexts(
  db: Db,
  scope: Scope,
  result: QuestionResult,
  fewest: number | null,
): Promise<ShownTexts> {
  const { id, type } = result.question;
  const others =
    result.kind === "choices" ? result.rows.find(({ value }) => value === OTHER_OPTION_ID) : undefined;
  // How somebody can be reached belongs to their response, not on a page of results.
  const isText = ["texts", "files"].includes(result.kind);
  const hasOthers = others !== undefined && others.count > 0 && enoughPeople(others.count, fewest);
  if (!isText && !hasOthers) return { newest: [], themes: [] };
  const newest = await selectNewestTexts(db, scope, id, { limit: TEXTS_SHOWN, others: hasOthers });
  const themesOf = await selectThemesOfItems(
    db,
    newest.flatMap(({ itemId }) => itemId ?? []),
  );
  const themes = isOpenText(type) ? await selectThemesOfQuestion(db, scope, id, THEMES_SHOWN) : [];
  return {
    newest: newest.map((text) => ({
      ...text,
      themes: themesOf.filter(({ itemId }) => itemId === text.itemId),
    })),
    themes: themes.filter(({ responses }) => enoughPeople(responses, fewest)),
  };
}
