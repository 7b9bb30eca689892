import { BarList } from "#app/components/charts/bar-list.tsx";
import { DistributionStrip } from "#app/components/charts/distribution-strip.tsx";
import { NpsBar } from "#app/components/charts/nps-bar.tsx";
import { formatMonth } from "#app/components/dates.ts";
import { Stat, StatRow } from "#app/components/stat.tsx";
import type { Nps } from "#app/features/surveys/nps.ts";
import type { NumberSummary, QuestionResult, ResultRow } from "#app/features/surveys/survey-results.ts";
import { formatCount, formatNoun, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { rangeText } from "../response-filter.ts";

/** The chart that fits a question's type, with a sentence that says what is to be seen. */
export function ResultChart({ surveyId, result }: { surveyId: string; result: QuestionResult }) {
  const to = (answer: string) => paths.surveyResponses(surveyId, { question: result.question.id, answer });
  switch (result.kind) {
    case "choices":
      return (
        <Bars
          rows={withMonths(result)}
          n={result.n}
          title={choiceTitle(withMonths(result), result.n)}
          to={to}
        />
      );
    case "scale":
      return (
        <Bars
          rows={result.rows}
          n={result.n}
          title={result.mean === null ? "No rating yet" : `${result.mean.toFixed(1)} on average`}
          to={to}
        />
      );
    case "nps":
      return result.nps === null ? null : <Recommendation nps={result.nps} rows={result.rows} to={to} />;
    case "numbers":
      return result.summary === null ? null : <Numbers summary={result.summary} to={to} />;
    case "texts":
      return null;
  }
}

type Link = (answer: string) => string;

function Bars({ rows, n, title, to }: { rows: readonly ResultRow[]; n: number; title: string; to: Link }) {
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

function Recommendation({ nps, rows, to }: { nps: Nps; rows: readonly ResultRow[]; to: Link }) {
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

function Numbers({ summary, to }: { summary: NumberSummary; to: Link }) {
  const { n, min, max, mean, bins } = summary;
  return (
    <BarList
      title={`${rounded(mean)} on average, from ${short(min)} to ${short(max)}`}
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

function choiceTitle(rows: readonly ResultRow[], n: number): string {
  const most = rows.reduce<ResultRow | null>(
    (best, row) => (row.count > (best?.count ?? 0) ? row : best),
    null,
  );
  if (most === null) return "Nothing was chosen yet";
  return `Most often: ${most.label}, by ${formatShare(n === 0 ? 0 : most.count / n)}`;
}

/** An average is no more exact than three figures: "16.8", "1,234". */
function rounded(mean: number): string {
  const honest = Math.abs(mean) >= 100 ? Math.round(mean) : Number(mean.toPrecision(3));
  return honest.toLocaleString("en-GB");
}

function short(number: number): string {
  return Number(number.toPrecision(4)).toLocaleString("en-GB");
}
