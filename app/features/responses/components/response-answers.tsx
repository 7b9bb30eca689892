import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { type AnswerValue, answerInWords } from "#app/features/surveys/answers/answer-value.ts";
import { isOpenText } from "#app/features/surveys/question-words.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { paths } from "#app/lib/paths.ts";

export interface ShownAnswer {
  question: Question;
  answer: AnswerValue | null;
  itemId: string | null;
}

/** Every question that the respondent saw with its answer; texts lead to the feedback item that was read from them. */
export function ResponseAnswers({ answers }: { answers: readonly ShownAnswer[] }) {
  return (
    <dl className="mb-12 grid max-w-reading gap-6">
      {answers.map(({ question, answer, itemId }) => (
        <div key={question.id} className="border-t border-line pt-3">
          <dt className="font-semibold">{question.title}</dt>
          <dd className="mt-1">
            <Answer question={question} answer={answer} />
            {itemId !== null && (
              <p className="mt-1 text-sm">
                <Link className="link" to={paths.feedbackItem(itemId)}>
                  What was read in it
                </Link>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Answer({ question, answer }: { question: Question; answer: AnswerValue | null }) {
  if (answer === null) return <span className="text-ink-soft">Not answered</span>;
  const words = answerInWords(question, answer);
  if (isOpenText(question.type) || (answer.kind === "choice" && answer.other !== null)) {
    return <VoiceText text={words} />;
  }
  if (question.type === "date") return <DateText iso={words} />;
  if (question.type === "stars") return <span>{`${words} of ${question.scale} stars`}</span>;
  if (question.type === "nps") return <span>{`${words} of 10`}</span>;
  return <span>{words}</span>;
}
