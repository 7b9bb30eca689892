import { plainPage } from "#app/features/surveys/components/public/plain-page.server.tsx";
import { type Entered, hasTrouble } from "#app/features/surveys/form-view.ts";
import { correctionView } from "../../own-answers/correction-view.ts";
import type { OwnAnswer, OwnCorrection } from "../../own-answers/own-answer.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { OwnAnswers, ReceiptForm, WithdrawForm } from "./own-answers.tsx";

/** The page on which a receipt is entered; with what was typed and what is wrong with it. */
export function receiptPage(status = 200, typed = "", error: string | null = null): Response {
  const title = error === null ? "Your answers to a survey" : "Error: Your answers to a survey";
  return plainPage(status, title, <ReceiptForm typed={typed} error={error} />);
}

export function ownAnswersPage(own: OwnAnswer, code: string, corrected: boolean): Response {
  return plainPage(
    200,
    `Your answers – ${own.title}`,
    <OwnAnswers own={own} code={code} corrected={corrected} />,
  );
}

export function withdrawPage(own: OwnAnswer, code: string): Response {
  return plainPage(200, `Withdraw your answers – ${own.title}`, <WithdrawForm own={own} code={code} />);
}

export function correctionPage(status: number, own: OwnCorrection, code: string, entered: Entered): Response {
  const title = `Correct your answers – ${own.title}`;
  return plainPage(
    status,
    hasTrouble(entered) ? `Error: ${title}` : title,
    <CorrectionForm view={correctionView(own.correction, own.language, entered)} code={code} />,
  );
}

/** A page that says what became of it, or why there is nothing to show. */
export function saidPage(status: number, title: string, message: string): Response {
  return plainPage(
    status,
    title,
    <>
      <h1 className="sv-title">{title}</h1>
      <p className="sv-words">{message}</p>
    </>,
  );
}
