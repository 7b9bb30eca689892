import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { enter } from "#app/features/accounts/enter.server.ts";
import {
  correctionPage,
  ownAnswersPage,
  receiptPage,
  saidPage,
  withdrawPage,
} from "#app/features/responses/components/public/own-answers-page.server.tsx";
import { ownAnswerCsv, ownAnswerJson } from "#app/features/responses/own-answers/own-answer.ts";
import {
  languageWished,
  type OwnAnswerWords,
  ownAnswerWordsOf,
} from "#app/features/responses/own-answers/words/own-answer-words.ts";
import { InvalidAnswersError } from "#app/features/responses/response.errors.ts";
import {
  correctResponse,
  findOwnAnswer,
  findOwnCorrection,
  readTypedReceipt,
  WithdrawnError,
  WrongReceiptError,
  withdrawResponse,
} from "#app/features/responses/responses.service.server.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { postedFromAnswers } from "#app/features/surveys/answers/posted-from-answers.ts";
import { attachment } from "#app/lib/attachment.ts";
import { NotFoundError, TooManyRequestsError } from "#app/lib/errors.ts";
import { readForm } from "#app/lib/form.ts";
import { toResponse } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** One's own answers by their receipt: to look at, to correct, to withdraw, to take along. No account, no script. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "my-answers");
  const query = new URL(args.request.url).searchParams;
  const code = query.get("code") ?? "";
  const language = languageOf(args);
  try {
    refuseTooMany(args);
    if (code === "") return receiptPage(language);
    if (query.get("do") === "correct") {
      const own = await findOwnCorrection(db, code);
      return correctionPage(200, own, code, { posted: postedFromAnswers(own.answers), errors: new Map() });
    }
    const own = await findOwnAnswer(db, code);
    const as = query.get("as");
    if (as === "csv") return file(ownAnswerCsv(own), `${own.slug}.csv`, "text/csv");
    if (as === "json") return file(ownAnswerJson(own), `${own.slug}.json`, "application/json");
    if (query.get("do") === "withdraw") return withdrawPage(own, code);
    return ownAnswersPage(own, code, query.get("done") === "corrected");
  } catch (error) {
    return failurePage(error, language, code);
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "my-answers");
  let code = "";
  let language = languageOf(args);
  try {
    refuseTooMany(args);
    const values = await readForm(args.request);
    code = typeof values.code === "string" ? values.code : "";
    const responseId = await readTypedReceipt(db, code);
    if (values.do !== "correct" && values.do !== "withdraw")
      return redirect(paths.myAnswers({ code: code.trim() }), 303);
    const own = await findOwnCorrection(db, code);
    language = own.language;
    if (values.do === "withdraw") {
      await withdrawResponse(db, responseId);
      const words = ownAnswerWordsOf(language);
      return saidPage(200, language, words.withdrawnTitle, words.withdrawn);
    }
    const posted = postedAnswers(own.correction.survey, values);
    try {
      await correctResponse(db, responseId, posted);
      return redirect(paths.myAnswers({ code, done: "corrected" }), 303);
    } catch (error) {
      if (!(error instanceof InvalidAnswersError)) throw error;
      return correctionPage(422, own, code, { posted, errors: error.fieldErrors });
    }
  } catch (error) {
    return failurePage(error, language, code);
  }
}

/** The language of somebody of whose answers nothing is known yet. */
function languageOf({ request }: LoaderFunctionArgs): string {
  const asked = new URL(request.url).searchParams.get("lang");
  return languageWished(asked, request.headers.get("Accept-Language"));
}

function refuseTooMany({ context: { retryAfter } }: LoaderFunctionArgs): void {
  if (retryAfter === null) return;
  throw new TooManyRequestsError("Too many receipts were tried from your network just now.", retryAfter);
}

/** The page for a failure that was expected, a locked or full database included; throws anything else again. */
async function failurePage(error: unknown, language: string, code: string): Promise<Response> {
  const response = toResponse(error);
  const { status } = response;
  const { message } = z.object({ message: z.string() }).parse(await response.json());
  const words = ownAnswerWordsOf(language);
  const page =
    error instanceof WithdrawnError
      ? saidPage(410, language, words.withdrawnTitle, words.takenBack)
      : receiptPage(language, status, code, wordsFor(error, words) ?? message);
  const retryAfter = response.headers.get("Retry-After");
  if (retryAfter !== null) page.headers.set("Retry-After", retryAfter);
  return page;
}

function wordsFor(error: unknown, words: OwnAnswerWords): string | null {
  if (error instanceof WrongReceiptError) return words[error.mistake];
  if (error instanceof NotFoundError) return words.unknown;
  return error instanceof TooManyRequestsError ? words.tooMany : null;
}

function file(content: string, name: string, type: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": attachment(`my-answers-${name}`),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    },
  });
}
