import { z } from "zod";
import { getSigningSecret } from "#app/features/accounts/signing-secret.server.ts";
import { answerFromRows } from "#app/features/surveys/answers/answer-rows.ts";
import { questionsAsRead } from "#app/features/surveys/answers/questions-as-read.ts";
import { localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { decodeReceipt } from "../receipts/receipt-code.server.ts";
import { findCorrection } from "./correction.server.ts";
import type { OwnAnswer, OwnCorrection } from "./own-answer.ts";
import { selectAnswerChanges } from "./own-answers.repository.server.ts";
import { type ReadResponse, readResponse } from "./read-response.server.ts";
import { WithdrawnError } from "./withdraw-response.server.ts";
import { ownAnswerWords } from "./words/en.ts";

const rowsSchema = z.array(
  z.object({
    part: z.string(),
    valueText: z.string().nullable(),
    valueNumber: z.number().nullable(),
    position: z.number(),
  }),
);

/** What was typed cannot be a receipt. */
export class WrongReceiptError extends InvalidInputError {
  constructor(readonly mistake: "typo" | "length") {
    super(ownAnswerWords[mistake]);
  }
}

/**
 * The id that a typed receipt names. Throws WrongReceiptError where it cannot be one, in words that help to type it
 * right; whether there is such an answer is not looked at.
 */
export async function readTypedReceipt(db: Db, code: string): Promise<string> {
  const decoded = decodeReceipt(await getSigningSecret(db), code);
  if ("id" in decoded) return decoded.id;
  throw new WrongReceiptError(decoded.mistake === "typo" ? "typo" : "length");
}

/** What a receipt leads to, to be corrected. Throws as findOwnAnswer does. */
export async function findOwnCorrection(db: Db, code: string): Promise<OwnCorrection> {
  const response = await readByReceipt(db, code);
  const { title, answers, survey } = response;
  const language = response.language ?? survey.language;
  return { title, answers, language, correction: await findCorrection(db, response) };
}

async function readByReceipt(db: Db, code: string): Promise<ReadResponse> {
  const response = await readResponse(db, await readTypedReceipt(db, code));
  if (!response) throw new NotFoundError(ownAnswerWords.unknown);
  if (response.status === "withdrawn") throw new WithdrawnError();
  return response;
}

/** What a receipt leads to. Throws WrongReceiptError, NotFoundError, and WithdrawnError for an answer that was taken back. */
export async function findOwnAnswer(db: Db, code: string): Promise<OwnAnswer> {
  const response = await readByReceipt(db, code);
  const changes = await selectAnswerChanges(db, response.id);
  const earlier = changes.flatMap(({ questionId, earlier, changedAt }) => {
    const question = response.survey.questions.find(({ id }) => id === questionId);
    if (!question) return [];
    const rows = rowsSchema.parse(JSON.parse(earlier));
    return [{ questionId, answers: { [questionId]: answerFromRows(question.type, rows) }, changedAt }];
  });
  const language = response.language ?? response.survey.language;
  const survey = localizeSurvey(response.survey, language);
  const questions = questionsAsRead(survey.questions, response.answers);
  return { ...response, language, survey: { ...survey, questions }, earlier };
}
