import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { QuestionResult } from "../question-results.ts";
import { ResultChart } from "./result-chart.tsx";
import { ResultTexts, type TextsOfQuestion } from "./result-texts.tsx";

interface ResultListProps {
  surveyId: string;
  responses: number;
  results: readonly QuestionResult[];
  texts: Readonly<Record<string, TextsOfQuestion>>;
  /** Numbers and texts lead to single responses: not where nobody may see them one by one. */
  linked: boolean;
  /** The address of these results with only the responses that speak of a theme; undefined where nothing is filtered. */
  themeHref?: (themeId: string) => string;
  /** From how many people on results are shown. */
  fewest: number | null;
}

/** The results of every question; each number leads to the responses behind it. */
export function ResultList({
  surveyId,
  responses,
  results,
  texts,
  linked,
  themeHref,
  fewest,
}: ResultListProps) {
  return results.map((result, index) => {
    const { question, n } = result;
    const counted = `${formatNoun(n, "answer", "answers")} of ${formatCount(responses)}`;
    const behind = paths.surveyResponses(surveyId, { question: question.id });
    const shown = texts[question.id];
    return (
      <Section
        key={question.id}
        id={`question-${question.id}`}
        title={`${index + 1}. ${question.title}`}
        aside={
          n === 0 ? (
            result.kind !== "withheld" && <span className="text-ink-soft">No answer yet</span>
          ) : linked ? (
            <Link className="link" to={behind}>
              {counted}
            </Link>
          ) : (
            counted
          )
        }
      >
        {result.kind === "withheld" ? (
          <p className="text-ink-soft">Hidden: fewer than {fewest} people answered this question.</p>
        ) : n === 0 ? (
          <p className="text-ink-soft">The answers will appear here.</p>
        ) : (
          <>
            <ResultChart surveyId={surveyId} result={result} linked={linked} />
            {shown && (
              <ResultTexts
                surveyId={surveyId}
                texts={shown}
                heading={result.kind === "choices" ? "Typed beside “other”" : null}
                linked={linked}
                themeHref={themeHref}
              />
            )}
            {linked && shown && shown.newest.length > 0 && n > shown.newest.length && (
              <p className="mt-4 print:hidden">
                <Link className="link" to={behind}>
                  All {formatCount(n)} answers
                </Link>
              </p>
            )}
          </>
        )}
      </Section>
    );
  });
}
