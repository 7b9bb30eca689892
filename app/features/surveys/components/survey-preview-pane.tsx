import { lookProperties } from "../look/look-styles.ts";
import type { Scheme } from "../look/palette.ts";
import { wholeView } from "../public-form.ts";
import type { Survey } from "../survey.schema.ts";
import { SurveyLogo } from "./public/survey-logo.tsx";
import { SurveyQuestions } from "./public/survey-questions.tsx";

/** The survey as customers see it, with its own styles (surveyStyleLinks) and look; nothing in it is sent anywhere. */
export function SurveyPreviewPane({
  survey,
  label,
  scheme,
}: {
  survey: Survey;
  label: string;
  /** As those see it who prefer light or dark pages; without it as whoever looks prefers it. */
  scheme?: Scheme | undefined;
}) {
  return (
    <section
      aria-label={label}
      className="survey overflow-hidden rounded-lg border border-line-strong"
      style={lookProperties(survey.look, scheme)}
    >
      <div className="p-4">
        <SurveyLogo look={survey.look} />
        <SurveyQuestions view={wholeView(survey)} as="h2" />
        <button type="button" className="sv-send" disabled>
          Send answers
        </button>
      </div>
    </section>
  );
}
