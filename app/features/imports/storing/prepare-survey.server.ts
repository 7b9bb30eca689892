import type { Question } from "#app/features/surveys/survey.schema.ts";
import { type ImportedSurvey, keepImportedSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { noteSurvey } from "../import-progress.repository.server.ts";
import type { Import } from "../imports.repository.server.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import { UnreadableFileError } from "../rows/csv-reader.ts";
import { type ReadRow, readRecords } from "../rows/read-records.ts";
import { readRows } from "../rows/read-rows.server.ts";
import { ChangeLog } from "./change-log.ts";
import { emptyGathering, gather } from "./gather-answers.ts";
import { insertChanges } from "./import-changes.repository.server.ts";
import type { IngestRun } from "./ingest-import.server.ts";
import { questionsFor, surveyOfAnswers } from "./survey-of-answers.ts";

/** Where the answers of an import go: its survey, and in the order of the plan the questions that take them. */
export interface AnsweredSurvey {
  survey: ImportedSurvey;
  questions: (Question | undefined)[];
}

/**
 * Makes the survey of a file of answers, or finds the one that an earlier export made. All rows are read once before:
 * which options a question has is only known at the end. Doing it again after a crash changes nothing.
 */
export async function prepareSurvey(
  run: IngestRun,
  entry: Import,
  file: string,
  plan: ImportPlan,
): Promise<AnsweredSurvey> {
  const { title, key } = surveyFor(entry);
  const said = surveyOfAnswers(title, plan.questions, await gatherAll(run, entry, file, plan));
  return run.db.transaction().execute(async (trx) => {
    await run.assertHeld(trx);
    const author = entry.createdBy === null ? null : { id: entry.createdBy, name: entry.mapping.sourceName };
    const survey = await keepImportedSurvey(trx, author, key, said);
    await noteSurvey(trx, entry.id, survey.id);
    const log = new ChangeLog();
    log.note("survey", survey.id, survey.created, survey.changes);
    await insertChanges(trx, entry.id, -1, log);
    return { survey, questions: questionsFor(survey.survey, said) };
  });
}

/** What the survey of a file of answers is called, and the key by which a later export finds it. */
export function surveyFor({ mapping }: Pick<Import, "mapping">): { title: string; key: string } {
  const title = mapping.surveyTitle || mapping.sourceName;
  return { title, key: JSON.stringify([mapping.sourceName.toLowerCase(), title.toLowerCase()]) };
}

async function gatherAll(run: IngestRun, { detection }: Import, file: string, plan: ImportPlan) {
  const gathered = plan.questions.map(emptyGathering);
  const reader = readRecords(plan);
  const take = ({ result }: ReadRow): void => {
    if (!result.ok || result.record.type !== "answer") return;
    const { answers } = result.record;
    gathered.forEach((one, at) => {
      gather(one, answers[at] ?? null);
    });
  };
  try {
    for await (const { rows } of readRows(file, detection)) {
      run.signal.throwIfAborted();
      for (const row of rows) reader.push(row, take);
    }
    reader.end(take);
  } catch (error) {
    // What could be read up to there is stored, and the import itself says what is wrong.
    if (!(error instanceof UnreadableFileError)) throw error;
  }
  return gathered;
}
