import type { Answers } from "#app/features/surveys/answer-value.ts";
import { SurveyQuestions } from "#app/features/surveys/components/public/survey-questions.tsx";
import type { Entered } from "#app/features/surveys/form-view.ts";
import { wholeView } from "#app/features/surveys/public-form.ts";
import { paths } from "#app/lib/paths.ts";
import type { OwnAnswer } from "../../own-answers/own-answer.ts";

/** The survey's own form with the answers that were given, to be changed. */
export function CorrectionForm({
  own: { survey, answers },
  code,
  entered,
}: {
  own: Pick<OwnAnswer, "survey" | "answers">;
  code: string;
  entered: Entered;
}) {
  return (
    <form method="post" action={paths.myAnswers()} noValidate>
      <input type="hidden" name="code" value={code} />
      <SurveyQuestions view={{ ...wholeView(survey), entered, files: sentFiles(answers), noUploads: true }} />
      <button type="submit" name="do" value="correct" className="sv-send">
        Save the corrected answers
      </button>
      <p>
        <a href={paths.myAnswers({ code })}>Leave them as they are</a>
      </p>
    </form>
  );
}

function sentFiles(answers: Answers): Map<string, string> {
  const files = Object.values(answers).flatMap((answer) => (answer?.kind === "files" ? answer.files : []));
  return new Map(files.map(({ id, name }) => [id, name]));
}
