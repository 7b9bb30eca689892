import { SurveyQuestions } from "#app/features/surveys/components/public/survey-questions.tsx";
import type { FormView } from "#app/features/surveys/form-view.ts";
import { paths } from "#app/lib/paths.ts";

/** The survey's own form with the answers that were given, to be changed. */
export function CorrectionForm({ view, code }: { view: FormView; code: string }) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <input type="hidden" name="code" value={code} />
      <SurveyQuestions view={view} />
      <button type="submit" name="do" value="correct" className="sv-send">
        Save the corrected answers
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>Leave them as they are</a>
      </p>
    </form>
  );
}
