import { SurveyQuestions } from "#app/features/surveys/components/public/survey-questions.tsx";
import type { FormView } from "#app/features/surveys/public-page/form-view.ts";
import { paths } from "#app/lib/paths.ts";
import type { OwnAnswerWords } from "../../own-answers/words/own-answer-words.ts";

/** The survey's own form with the answers that were given, to be changed. */
export function CorrectionForm({
  view,
  words,
  code,
}: {
  view: FormView;
  words: OwnAnswerWords;
  code: string;
}) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <input type="hidden" name="code" value={code} />
      <SurveyQuestions view={view} />
      <button type="submit" name="do" value="correct" className="sv-send">
        {words.save}
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>{words.leave}</a>
      </p>
    </form>
  );
}
