import { plainPage } from "#app/features/surveys/components/public/plain-page.server.tsx";
import { SurveyLogo } from "#app/features/surveys/components/public/survey-logo.tsx";
import { type Entered, hasTrouble } from "#app/features/surveys/public-page/form-view.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { correctionView } from "../../own-answers/correction-view.ts";
import type { OwnAnswer, OwnCorrection } from "../../own-answers/own-answer.ts";
import { ownAnswerWordsOf } from "../../own-answers/words/own-answer-words.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { OwnAnswers } from "./own-answers.tsx";
import { ReceiptForm } from "./receipt-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

/** The page on which a receipt is entered; with what was typed and what is wrong with it. */
export function receiptPage(
  language: string,
  status = 200,
  typed = "",
  error: string | null = null,
): Response {
  const words = ownAnswerWordsOf(language);
  const mark = wordsOf(language).error;
  return plainPage(
    status,
    language,
    error === null ? words.title : `${mark} ${words.title}`,
    <ReceiptForm words={words} mark={mark} typed={typed} error={error} />,
  );
}

export function ownAnswersPage(own: OwnAnswer, code: string, corrected: boolean): Response {
  const words = ownAnswerWordsOf(own.language);
  const title = `${words.yourAnswers} – ${own.survey.title}`;
  return plainPage(
    200,
    own.language,
    title,
    <>
      <SurveyLogo look={own.survey.look} />
      <OwnAnswers own={own} words={words} code={code} corrected={corrected} />
    </>,
    own.survey.look,
  );
}

export function withdrawPage(own: OwnAnswer, code: string): Response {
  const words = ownAnswerWordsOf(own.language);
  const title = `${words.withdrawTitle} – ${own.survey.title}`;
  const form = <WithdrawForm own={own} words={words} code={code} />;
  return plainPage(200, own.language, title, form, own.survey.look);
}

export function correctionPage(status: number, own: OwnCorrection, code: string, entered: Entered): Response {
  const words = ownAnswerWordsOf(own.language);
  const title = `${words.correctTitle} – ${own.correction.survey.title}`;
  const view = correctionView(own.correction, own.language, entered);
  return plainPage(
    status,
    own.language,
    hasTrouble(entered) ? `${wordsOf(own.language).error} ${title}` : title,
    <CorrectionForm view={view} words={words} code={code} />,
    own.correction.survey.look,
  );
}

/** A page that says what became of it, or why there is nothing to show. */
export function saidPage(status: number, language: string, title: string, message: string): Response {
  return plainPage(
    status,
    language,
    title,
    <>
      <h1 className="sv-title">{title}</h1>
      <p className="sv-words">{message}</p>
    </>,
  );
}
