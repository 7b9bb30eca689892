import { z } from "zod";
import { toResponse } from "#app/lib/http.server.ts";
import type { PostedAnswer } from "../../answers/answer-fields.ts";
import { failureNotice } from "../../public-page/failure-notice.ts";
import { byItself, type Surroundings } from "../../public-page/surroundings.ts";
import { wordsOf } from "../../public-words/public-words.ts";
import type { PublicSurvey } from "../../survey.schema.ts";
import { localizeSurvey } from "../../translations/localize-survey.ts";
import { textLanguages } from "../../translations/text-language.ts";
import { ClosingPoints, type SaidAndDone } from "./closing-points.tsx";
import { KeptAnswers } from "./kept-answers.tsx";
import { drawPage, respond } from "./page-response.server.tsx";
import { SurveyLogo } from "./survey-logo.tsx";
import { ToMyAnswers } from "./to-my-answers.tsx";

/** What was typed into a form that was not taken. */
export interface Kept {
  open: PublicSurvey;
  posted: Readonly<Record<string, PostedAnswer>>;
}

/** Why there is nothing to fill in; `receipt` is that of the answer which was given already. */
export interface Notice {
  title: string;
  message: string;
  language?: string;
  receipt?: string | null;
  /** What was done with what people said. */
  points?: readonly SaidAndDone[];
  surroundings?: Surroundings;
}

/** A plain page that says why there is nothing to fill in; what was typed is shown back. */
export function noticePage(
  status: number,
  { title, message, language = "en", receipt = null, points, surroundings = byItself }: Notice,
  kept?: Kept,
): Response {
  const survey = kept && localizeSurvey(kept.open.survey, language);
  return respond(
    status,
    drawPage({
      title,
      language,
      look: survey?.look ?? null,
      surroundings,
      isOver: true,
      children: (
        <>
          {survey && (
            <SurveyLogo look={survey.look} altLanguage={textLanguages(survey, language)("look.logo")} />
          )}
          <h1 className="sv-title">{title}</h1>
          <p className="sv-words">{message}</p>
          {receipt !== null && (
            <ToMyAnswers receipt={receipt} language={language} opensBeside={surroundings.kind === "embed"} />
          )}
          <ClosingPoints title={wordsOf(language).youSaid} points={points} />
          {survey && (
            <KeptAnswers survey={survey} language={language} words={wordsOf(language)} posted={kept.posted} />
          )}
        </>
      ),
    }),
  );
}

/** The page for a failure that was expected; throws anything unexpected again. */
export async function failurePage(
  error: unknown,
  language = "en",
  kept?: Kept,
  surroundings = byItself,
): Promise<Response> {
  const response = toResponse(error);
  const { status } = response;
  const { message } = z.object({ message: z.string() }).parse(await response.json());
  const said = failureNotice(error, language, { status, message });
  const page = noticePage(status, { ...said, language, surroundings }, kept);
  const retryAfter = response.headers.get("Retry-After");
  if (retryAfter !== null) page.headers.set("Retry-After", retryAfter);
  return page;
}
