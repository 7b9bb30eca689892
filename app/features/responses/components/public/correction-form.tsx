import { SurveyQuestions } from "#app/features/surveys/components/public/survey-questions.tsx";
import type { Entered } from "#app/features/surveys/form-view.ts";
import { wholeView } from "#app/features/surveys/public-form.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { paths } from "#app/lib/paths.ts";

/** The survey's own form with the answers that were given, to be changed. */
export function CorrectionForm({
  survey,
  code,
  entered,
}: {
  survey: Survey;
  code: string;
  entered: Entered;
}) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <input type="hidden" name="code" value={code} />
      <SurveyQuestions view={{ ...wholeView(survey), entered }} />
      <button type="submit" name="do" value="correct" className="sv-send">
        Save the corrected answers
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>Leave them as they are</a>
      </p>
    </form>
  );
}
