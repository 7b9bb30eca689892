import { wholeView } from "../public-form.ts";
import type { Survey } from "../survey.schema.ts";
import { SurveyQuestions } from "./public/survey-questions.tsx";

/** The survey as customers see it, with its own styles (surveyStyleLinks); nothing in it is sent anywhere. */
export function SurveyPreviewPane({ survey, label }: { survey: Survey; label: string }) {
  return (
    <section aria-label={label} className="survey overflow-hidden rounded-lg border border-line-strong">
      <div className="p-4">
        <SurveyQuestions view={wholeView(survey)} as="h2" />
        <button type="button" className="sv-send" disabled>
          Send answers
        </button>
      </div>
    </section>
  );
}
