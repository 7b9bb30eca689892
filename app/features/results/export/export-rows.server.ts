import { enoughPeople, fewestShown } from "#app/features/responses/anonymous/enough-people.ts";
import { findAnswered } from "#app/features/responses/responses.service.server.ts";
import type { AnswerRow } from "#app/features/surveys/answers/answer-rows.ts";
import { partLabel } from "#app/features/surveys/answers/answer-value.ts";
import { isChoice } from "#app/features/surveys/question-words.ts";
import type { Question, Survey } from "#app/features/surveys/survey.schema.ts";
import { ForbiddenError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectRespondents } from "../answer-counts.repository.server.ts";
import type { Scope } from "../responses-in-scope-query.server.ts";
import { whyHidden } from "../survey-overview.server.ts";
import { type AboutColumn, aboutColumns } from "./about-columns.ts";
import { codebook } from "./codebook.ts";
import { cellOf, type ExportRow, optionIn } from "./export-cells.ts";
import { columnsOf, type ExportColumn } from "./export-columns.ts";
import type { ExportedResponse } from "./exported-response.ts";
import { selectExported, selectExportedAnswers } from "./exported-responses.repository.server.ts";

export type { ExportRow } from "./export-cells.ts";

export const exportForms = ["wide", "long", "codebook"] as const;
export type ExportForm = (typeof exportForms)[number];

/** What is exported. */
interface Exported {
  scope: Scope;
  questions: readonly Question[];
  scores: Survey["scores"];
  about: AboutColumn[];
  isAnonymous: boolean;
  /** Ids of questions that too few people of an anonymous survey answered. */
  withheld: ReadonlySet<string>;
}

const PAGE = 500;

/**
 * The rows of an export in pages of at most 500 responses, so that no more is held at once; the first row names the
 * columns (README.md beside this file). Throws ForbiddenError where an anonymous survey hides what was asked for.
 */
export async function exportRows(
  db: Db,
  scope: Scope,
  survey: Survey,
  form: ExportForm,
): Promise<AsyncGenerator<ExportRow[]>> {
  if ((await whyHidden(db, scope.surveyId, scope.filter)) !== null)
    throw new ForbiddenError(
      "This survey is anonymous: too few people are behind this file for it to be shown.",
    );
  const exported = await findExported(db, scope, survey);
  if (form === "codebook") return once(codebook(exported));
  return form === "wide" ? wide(db, exported) : long(db, exported);
}

async function findExported(db: Db, scope: Scope, survey: Survey): Promise<Exported> {
  const fewest = fewestShown(await findAnswered(db, scope.surveyId));
  const withheld = new Set<string>();
  if (fewest !== null)
    for (const [id, n] of await selectRespondents(db, scope)) if (!enoughPeople(n, fewest)) withheld.add(id);
  return {
    scope,
    questions: survey.questions,
    scores: survey.scores,
    about: aboutColumns(fewest !== null),
    isAnonymous: fewest !== null,
    withheld,
  };
}

async function* once(rows: ExportRow[]): AsyncGenerator<ExportRow[]> {
  yield rows;
}

type Answered = ExportedResponse & { answers: Map<string, AnswerRow[]> };

async function* pages(db: Db, { scope, withheld }: Exported): AsyncGenerator<Answered[]> {
  let after: ExportedResponse | null = null;
  for (;;) {
    const page: ExportedResponse[] = await selectExported(db, scope, after, PAGE);
    const answered = new Map(
      page.map((response) => [response.id, { ...response, answers: new Map<string, AnswerRow[]>() }]),
    );
    for (const row of await selectExportedAnswers(db, [...answered.keys()])) {
      if (withheld.has(row.questionId)) continue;
      const answers = answered.get(row.responseId)?.answers;
      const rows = answers?.get(row.questionId);
      if (rows === undefined) answers?.set(row.questionId, [row]);
      else rows.push(row);
    }
    if (page.length > 0) yield [...answered.values()];
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return;
  }
}

async function* wide(db: Db, exported: Exported): AsyncGenerator<ExportRow[]> {
  const columns: ExportColumn[] = exported.questions.flatMap(columnsOf);
  const scores = exported.scores.map(({ id }) => id);
  const { about } = exported;
  yield [
    [
      ...about.map(({ name }) => name),
      ...columns.map(({ name }) => name),
      ...scores.map((id) => `score.${id}`),
    ],
  ];
  for await (const page of pages(db, exported)) {
    yield page.map((response) => {
      const points: Record<string, unknown> = JSON.parse(response.scores);
      return [
        ...about.map(({ cell }) => cell(response)),
        ...columns.map((column) => cellOf(column, response.answers.get(column.question.id) ?? [])),
        ...scores.map((id) => (typeof points[id] === "number" ? points[id] : null)),
      ];
    });
  }
}

const longColumns = [
  "response_id",
  "submitted_at",
  "question_id",
  "question",
  "type",
  "part",
  "part_label",
  "value",
  "value_label",
  "number",
  "position",
];

async function* long(db: Db, exported: Exported): AsyncGenerator<ExportRow[]> {
  const { isAnonymous } = exported;
  yield [longColumns];
  for await (const page of pages(db, exported)) {
    yield page.flatMap(({ id, submittedAt, answers }) =>
      exported.questions.flatMap((question) =>
        (answers.get(question.id) ?? []).map((row): ExportRow => {
          const { part, valueText, valueNumber, position } = row;
          const label = valueLabel(question, row);
          return [
            id,
            isAnonymous ? null : submittedAt,
            question.id,
            question.title,
            question.type,
            part,
            part && partLabel(question, part),
            valueText,
            label,
            valueNumber,
            position,
          ];
        }),
      ),
    );
  }
}

function valueLabel(question: Question, row: AnswerRow): string | null {
  const id = optionIn(row);
  const labelled =
    isChoice(question) || question.type === "ranking"
      ? question.options
      : question.type === "matrix"
        ? question.columns
        : [];
  return labelled.find((option) => option.id === id)?.label ?? null;
}
