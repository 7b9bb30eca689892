import { BarList } from "#app/components/charts/bar-list.tsx";
import { DistributionStrip } from "#app/components/charts/distribution-strip.tsx";
import { NpsBar } from "#app/components/charts/nps-bar.tsx";
import { formatMonth } from "#app/components/dates.ts";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { rangeText } from "#app/features/responses/reading/response-filter.ts";
import type { Nps } from "#app/features/results/nps.ts";
import { formatCount, formatNoun, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { meanOf } from "../mean-interval.ts";
import type { NumberSummary, QuestionResult, ResultRow } from "../question-results.ts";
import { choiceTitle, meanInWords, scaleTitle, short } from "../result-words.ts";
import { MatrixChart, RankingChart } from "./ranked-charts.tsx";

/** The address of the responses that gave an answer; undefined where nothing leads to single responses. */
export type AnswerLink = (answer: string) => string | undefined;

/** The chart that fits a question's type, with a sentence that says what is to be seen. */
export function ResultChart({
  surveyId,
  result,
  linked,
}: {
  surveyId: string;
  result: QuestionResult;
  /** Numbers lead to the responses behind them. */
  linked: boolean;
}) {
  const to: AnswerLink = (answer) =>
    linked ? paths.surveyResponses(surveyId, { question: result.question.id, answer }) : undefined;
  switch (result.kind) {
    case "choices": {
      const rows = withMonths(result);
      return <Bars rows={rows} n={result.n} title={choiceTitle(rows, result.n)} to={to} />;
    }
    case "lines":
      return (
        <Bars
          rows={result.rows}
          n={result.n}
          title="Which lines were filled in"
          // Details of persons are not searched for; the heading leads to the responses.
          to={() => undefined}
        />
      );
    case "scale":
      return <Bars rows={result.rows} n={result.n} title={scaleTitle(result)} to={to} />;
    case "nps":
      return result.nps === null ? null : <Recommendation nps={result.nps} rows={result.rows} to={to} />;
    case "numbers":
      return result.summary === null ? null : <Numbers summary={result.summary} to={to} />;
    case "matrix":
      return <MatrixChart rows={result.rows} columns={result.columns} />;
    case "ranking":
      return <RankingChart options={result.options} n={result.n} />;
    default:
      return null;
  }
}

function Bars({
  rows,
  n,
  title,
  to,
}: {
  rows: readonly ResultRow[];
  n: number;
  title: string;
  to: AnswerLink;
}) {
  return (
    <BarList
      title={title}
      measure="Answers"
      max={n}
      bars={rows.map(({ value, label, count, share }) => ({
        key: value,
        label,
        value: count,
        text: `${formatCount(count)} · ${formatShare(share)}`,
        to: count === 0 ? undefined : to(value),
      }))}
      note={`n = ${formatCount(n)}; shares are of those who answered this question.`}
    />
  );
}

function Recommendation({ nps, rows, to }: { nps: Nps; rows: readonly ResultRow[]; to: AnswerLink }) {
  const { promoters, passives, detractors, interval } = nps;
  return (
    <div className="grid gap-6">
      <NpsBar
        title={`The score is ${formatSigned(nps.score)}, from ${formatNoun(nps.n, "answer", "answers")}`}
        counts={{ promoters, passives, detractors }}
        interval={interval}
      />
      <StatRow>
        <Stat label="Promoters, 9 and 10" value={formatCount(promoters)} to={to(rangeText(9, 10, true))} />
        <Stat label="Passives, 7 and 8" value={formatCount(passives)} to={to(rangeText(7, 8, true))} />
        <Stat label="Detractors, 0 to 6" value={formatCount(detractors)} to={to(rangeText(0, 6, true))} />
      </StatRow>
      <DistributionStrip
        title="How often each rating was given"
        steps={rows.map(({ label, count }) => ({ label, count }))}
        note="The interval is the adjusted Wald interval (Rocks 2016), at 95 %."
      />
    </div>
  );
}

function Numbers({ summary, to }: { summary: NumberSummary; to: AnswerLink }) {
  const { n, min, max, bins } = summary;
  return (
    <BarList
      title={`${meanInWords(meanOf(summary))} on average, from ${short(min)} to ${short(max)}`}
      measure="Answers"
      bars={bins.map(({ from, to: end, includesTo, count }) => ({
        key: String(from),
        label: from === end ? short(from) : `${short(from)} to ${includesTo ? "" : "under "}${short(end)}`,
        value: count,
        to: count === 0 ? undefined : to(rangeText(from, end, includesTo)),
      }))}
      note={`n = ${formatCount(n)}`}
    />
  );
}

/** Dates are counted by month, whose value is "2026-03". */
function withMonths({ question, rows }: Extract<QuestionResult, { kind: "choices" }>): readonly ResultRow[] {
  return question.type === "date"
    ? rows.map((row) => ({ ...row, label: formatMonth(`${row.value}-01`) }))
    : rows;
}
