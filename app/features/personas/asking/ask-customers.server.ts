import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { createInvitation } from "#app/features/invitations/invitations.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { originalMark } from "#app/features/surveys/translations/translated-from.ts";
import { nowIso } from "#app/lib/clock.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { recordPersonaUse } from "../guard-rails/record-use.server.ts";
import { type PlannedLine, type PlannedQuestion, planQuestions } from "./ask-plan.server.ts";
import { deleteQuestions, insertQuestions, selectQuestions } from "./persona-questions.repository.server.ts";

interface Author {
  id: string;
  name: string;
}

/** What a survey mail says; the link to the survey stands below it by itself. */
const mail = {
  subject: "May we ask you something, {{name|dear customer}}?",
  text: "Hello {{name|there}},\n\nwe would like to know whether we understand you. It takes a minute, and what you answer decides what we do next.",
};

/**
 * Drafts a survey with the questions about some lines of a persona (by their ids), open only to those it is sent to, and
 * a mailing of it to the members who agreed to be written to; neither is published or sent. Lines that are being asked
 * about already are not asked twice. Gives the survey's id, that of the earlier one where there is nothing new to ask.
 * Throws NotFoundError for an unknown persona, InvalidInputError where no line can be asked about.
 */
export async function askCustomers(
  db: Db,
  author: Author,
  personaId: string,
  lineIds: readonly string[],
): Promise<string> {
  const { persona, planned } = await planQuestions(db, personaId);
  const wanted = planned.filter(({ line }) => lineIds.includes(line.id));
  const fresh = wanted.flatMap(({ line, planned: question, surveyId }) =>
    question !== null && surveyId === null ? [{ line, ...question }] : [],
  );
  if (fresh.length === 0) return earlierSurvey(wanted);
  const questions = new Map<string, QuestionDraft>(fresh.map(({ question }) => [question.id, question]));
  const surveyId = await createSurveyFrom(db, author, {
    title: "Do we understand you?",
    intro: "We would like to know whether we have understood you. Please answer for yourself alone.",
    questions: [...questions.values()],
    thanks: "Thank you. Your answer decides what we do next.",
  });
  await saveSurveySettings(db, author, surveyId, { onlyByLink: true });
  await createInvitation(
    db,
    author,
    surveyId,
    {
      ...{ audience: "customers", search: "", segment: persona.segmentId, list: "", addUnknown: false },
      ...{ consentedOnly: true, ...mail, reminders: 1, reminderDays: 7 },
    },
    null,
  );
  await db.transaction().execute((trx) => remember(trx, author, personaId, surveyId, fresh));
  await recordPersonaUse(db, personaId, "asked");
  return surveyId;
}

async function remember(
  trx: Db,
  author: Author,
  personaId: string,
  surveyId: string,
  fresh: readonly ({ line: PlannedLine["line"] } & PlannedQuestion)[],
): Promise<void> {
  const keys = new Set(fresh.map(({ line }) => line.key));
  // Only of lines that were reworded since: answers to the earlier words say nothing of these.
  const outdated = (await selectQuestions(trx, personaId)).filter(({ lineKey }) => keys.has(lineKey));
  await deleteQuestions(
    trx,
    outdated.map(({ id }) => id),
  );
  await insertQuestions(
    trx,
    fresh.map(({ line, kind, question }) => ({
      ...{ id: newId(), persona_id: personaId, line_key: line.key, claim_mark: originalMark(line.text) },
      ...{ survey_id: surveyId, question_id: question.id, kind, asked_at: nowIso(), asked_by: author.name },
      ...{ yes: 0, no: 0, unsure: 0, people: 0, first_at: null, last_at: null, counted_at: null },
      ...{ kept_at: null, kept_by: null },
    })),
  );
  await recordAudit(trx, author, {
    action: "persona.asked",
    subjectType: "persona",
    subjectId: personaId,
    detail: { questions: fresh.length },
  });
}

function earlierSurvey(wanted: readonly PlannedLine[]): string {
  const earlier = wanted.find(({ surveyId }) => surveyId !== null)?.surveyId;
  if (earlier) return earlier;
  throw new InvalidInputError("Choose at least one assumption that customers can be asked about.");
}
