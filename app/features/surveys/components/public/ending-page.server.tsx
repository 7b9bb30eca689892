import { paths } from "#app/lib/paths.ts";
import type { Surroundings } from "../../public-page/surroundings.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import { type PublicWords, wordsOf } from "../../public-words/public-words.ts";
import type { PublicSurvey } from "../../survey.schema.ts";
import { localizeSurvey } from "../../translations/localize-survey.ts";
import { type TextLanguage, textLanguages } from "../../translations/text-language.ts";
import { ClosingPoints, type SaidAndDone } from "./closing-points.tsx";
import { drawPage, respond } from "./page-response.server.tsx";
import { SurveyLogo } from "./survey-logo.tsx";
import { beside, ToMyAnswers } from "./to-my-answers.tsx";

/** Where an answer ended. */
export interface Ended {
  /** What the page says, in the respondent's language. */
  title: string;
  text: string;
  /** What of it nobody has translated into the page's language. */
  languages: { title: TextLanguage; text: TextLanguage };
  /** An address that is allowed, to which the page leads on. */
  next: string | null;
  /** Somebody has asked for time: the page does not go on by itself. */
  stays: boolean;
  /** What the respondent is given; null when the address was not one that we gave out. */
  receipt: string | null;
  /** What was done with what people said. */
  points: readonly SaidAndDone[];
  surroundings: Surroundings;
}

/** The page after answering. */
export function endingPage(
  slug: string,
  open: PublicSurvey,
  language: string,
  { title, text, languages, next, stays, receipt, points, surroundings }: Ended,
): Response {
  const words = wordsOf(language);
  const survey = localizeSurvey(open.survey, language);
  // In a frame another site would be shown within the first one; a kiosk leads nowhere but back to its beginning.
  const goesOn = next !== null && receipt !== null && !stays && surroundings.kind === "page";
  const opensBeside = surroundings.kind === "embed";
  return respond(
    200,
    drawPage({
      title: `${title} – ${survey.title}`,
      language,
      look: survey.look,
      refresh: goesOn ? { to: next, seconds: SECONDS_BEFORE_GOING_ON } : undefined,
      surroundings,
      isOver: true,
      children: (
        <div data-sent={receipt === null ? undefined : slug} data-done="">
          <SurveyLogo look={survey.look} altLanguage={textLanguages(survey, language)("look.logo")} />
          <h1 className="sv-title" {...languages.title}>
            {title}
          </h1>
          <p className="sv-words" {...languages.text}>
            {text}
          </p>
          {receipt !== null && (
            <>
              <p className="sv-soft">{words.receipt}</p>
              <p className="sv-receipt">{receipt}</p>
              <ToMyAnswers receipt={receipt} language={language} opensBeside={opensBeside} />
            </>
          )}
          {surroundings.kind === "kiosk" && (
            <>
              <p className="sv-soft">{words.nextPerson}</p>
              <p>
                <a className="sv-send" href={surroundings.begin}>
                  {words.startAgain}
                </a>
              </p>
            </>
          )}
          {next !== null && surroundings.kind !== "kiosk" && (
            <GoingOn
              opensBeside={opensBeside}
              next={next}
              stay={goesOn ? paths.surveyThanks(slug, { receipt, stay: 1 }) : null}
              words={words}
            />
          )}
          <ClosingPoints title={words.youSaid} points={points} />
        </div>
      ),
    }),
  );
}

// Time to read the thanks and to copy a receipt; who needs more can stay (WCAG 2.2, success criterion 2.2.1).
const SECONDS_BEFORE_GOING_ON = 15;

/** Where the page leads on to, at once for whoever wants; `stay` is the address of the page that waits. */
function GoingOn({
  next,
  stay,
  words,
  opensBeside,
}: {
  next: string;
  stay: string | null;
  words: PublicWords;
  opensBeside: boolean;
}) {
  const address = new URL(next).host;
  return (
    <>
      {stay !== null && (
        <p className="sv-soft">
          {fillWords(words.goingOnSoon, { address, n: SECONDS_BEFORE_GOING_ON })}{" "}
          <a href={stay}>{words.stayHere}</a>
        </p>
      )}
      <p>
        <a href={next} {...(opensBeside && beside)}>
          {fillWords(words.goingOn, { address })}
        </a>
      </p>
    </>
  );
}
