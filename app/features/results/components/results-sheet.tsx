import { formatDate } from "#app/components/dates.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import type { HiddenBecause } from "../hidden-results.ts";
import type { QuestionResult } from "../question-results.ts";
import { HiddenNotice } from "./hidden-notice.tsx";
import { ResultList } from "./result-list.tsx";
import type { TextsOfQuestion } from "./result-texts.tsx";

interface Sheet {
  surveyId: string;
  title: string;
  responses: number;
  fewest: number | null;
  hidden: HiddenBecause | null;
  results: readonly QuestionResult[];
  texts: Readonly<Record<string, TextsOfQuestion>>;
}

/** Results on a page of their own, to be printed or shown to others: no links to single responses. */
export function ResultsSheet({
  sheet,
  chips,
  until,
}: {
  sheet: Sheet;
  chips: readonly string[];
  until?: string;
}) {
  const { title, responses, fewest, hidden } = sheet;
  return (
    <>
      <header className="mb-8">
        <h1 className="text-3xl font-bold">{title}</h1>
        <p className="mt-2 text-ink-soft">
          {hidden === null && formatNoun(responses, "response", "responses")}
          {chips.length > 0 && ` · ${chips.join(" · ")}`}
          {until && ` · This link works until ${formatDate(until)}`}
        </p>
      </header>
      {hidden !== null ? (
        <HiddenNotice because={hidden} fewest={fewest} />
      ) : responses === 0 ? (
        <p>No responses yet.</p>
      ) : (
        <ResultList {...sheet} linked={false} />
      )}
    </>
  );
}
