import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import type { QuestionResult } from "#app/features/surveys/survey-results.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { ResultChart } from "./result-chart.tsx";

interface ShownText {
  responseId: string;
  text: string;
  itemId: string | null;
}

interface ResultListProps {
  surveyId: string;
  responses: number;
  results: readonly QuestionResult[];
  texts: Readonly<Record<string, readonly ShownText[]>>;
}

/** The results of every question; each number leads to the responses behind it. */
export function ResultList({ surveyId, responses, results, texts }: ResultListProps) {
  return results.map((result, index) => {
    const { question, n } = result;
    const behind = paths.surveyResponses(surveyId, { question: question.id });
    return (
      <Section
        key={question.id}
        title={`${index + 1}. ${question.title}`}
        aside={
          n === 0 ? (
            <span className="text-ink-soft">No answer yet</span>
          ) : (
            <Link className="link" to={behind}>
              {formatNoun(n, "answer", "answers")} of {formatCount(responses)}
            </Link>
          )
        }
      >
        {n === 0 ? (
          <p className="text-ink-soft">The answers will appear here.</p>
        ) : result.kind === "texts" ? (
          <Texts surveyId={surveyId} texts={texts[question.id] ?? []} n={n} behind={behind} />
        ) : (
          <ResultChart surveyId={surveyId} result={result} />
        )}
      </Section>
    );
  });
}

function Texts({
  surveyId,
  texts,
  n,
  behind,
}: {
  surveyId: string;
  texts: readonly ShownText[];
  n: number;
  behind: string;
}) {
  return (
    <>
      <ul className="grid gap-6" data-list="rows">
        {texts.map(({ responseId, text, itemId }) => (
          <li key={responseId} className="max-w-reading">
            <VoiceText text={text} />
            <p className="mt-1 flex gap-4 text-sm">
              <Link className="link" to={paths.surveyResponse(surveyId, responseId)}>
                Whole response
              </Link>
              {itemId !== null && (
                <Link className="link" to={paths.feedbackItem(itemId)}>
                  What was read in it
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
      {n > texts.length && (
        <p className="mt-4">
          <Link className="link" to={behind}>
            All {formatCount(n)} answers
          </Link>
        </p>
      )}
    </>
  );
}
