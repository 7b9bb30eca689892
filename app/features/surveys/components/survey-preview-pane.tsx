import { lookProperties } from "../look/look-styles.ts";
import type { Scheme } from "../look/palette.ts";
import { wholeView } from "../public-page/public-form.ts";
import { directionOf } from "../public-words/public-words.ts";
import type { Survey } from "../survey.schema.ts";
import { localizeSurvey } from "../translations/localize-survey.ts";
import { textLanguages } from "../translations/text-language.ts";
import { SurveyLogo } from "./public/survey-logo.tsx";
import { SurveyQuestions } from "./public/survey-questions.tsx";

/** The survey as customers see it, with its own styles (surveyStyleLinks) and look; nothing in it is sent anywhere. */
export function SurveyPreviewPane({
  survey,
  label,
  scheme,
  language = survey.language,
}: {
  survey: Survey;
  label: string;
  /** As those see it who prefer light or dark pages; without it as whoever looks prefers it. */
  scheme?: Scheme | undefined;
  /** One of the survey's; its own where none is named. */
  language?: string;
}) {
  const view = wholeView(localizeSurvey(survey, language), language);
  return (
    <section
      aria-label={label}
      lang={language}
      dir={directionOf(language)}
      className="survey overflow-hidden rounded-lg border border-line-strong"
      style={lookProperties(survey.look, scheme)}
    >
      <div className="p-4">
        <SurveyLogo look={view.survey.look} altLanguage={textLanguages(view.survey, language)("look.logo")} />
        <SurveyQuestions view={view} as="h2" />
        <button type="button" className="sv-send" disabled>
          {view.words.send}
        </button>
      </div>
    </section>
  );
}
