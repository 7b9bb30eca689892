import { wilsonInterval } from "#app/engines/statistics/proportion.ts";
import { formatShare, formatSigned } from "#app/lib/numbers.ts";
import type { Mean } from "../mean-interval.ts";
import { meanOf } from "../mean-interval.ts";
import type { QuestionResult } from "../question-results.ts";
import { meanInWords } from "../result-words.ts";

/** One figure of one group; `low` and `high` are its 95 % interval. */
export interface Figure {
  n: number;
  value: number;
  low: number | null;
  high: number | null;
  text: string;
}

/** One thing that groups are compared by: the score, the mean, or the share of one option. */
export interface FigureLine {
  key: string;
  label: string;
  figure: Figure | null;
}

/** What a question is compared by; an empty list where only the number of answers can be compared. */
export function figuresOf(result: QuestionResult): FigureLine[] {
  switch (result.kind) {
    case "choices":
      return result.rows.map(({ value, label, count }) => ({
        key: value,
        label,
        figure: result.n === 0 ? null : share(count, result.n),
      }));
    case "scale": {
      const { mean, topTwo } = result;
      if (topTwo === null) return [{ key: "mean", label: "Mean", figure: mean && meanFigure(mean) }];
      const n = mean?.n ?? 0;
      return [{ key: "top-two", label: "Satisfied", figure: share(Math.round(topTwo.share * n), n) }];
    }
    case "nps": {
      const { nps } = result;
      const figure = nps && {
        n: nps.n,
        value: nps.score,
        ...nps.interval,
        text: `${formatSigned(nps.score)} (${formatSigned(nps.interval.low)} to ${formatSigned(nps.interval.high)})`,
      };
      return [{ key: "score", label: "Score", figure }];
    }
    case "numbers":
      return [{ key: "mean", label: "Mean", figure: result.summary && meanFigure(meanOf(result.summary)) }];
    case "matrix":
      return result.rows.map(({ id, label, mean }) => ({ key: id, label, figure: mean && meanFigure(mean) }));
    case "ranking":
      return result.options.map(({ id, label, mean }) => ({
        key: id,
        label,
        figure: mean && meanFigure(mean),
      }));
    default:
      return [];
  }
}

function share(count: number, n: number): Figure {
  const { share: value, low, high } = wilsonInterval(count, n);
  return { n, value, low, high, text: `${formatShare(value)} (${formatShare(low)} to ${formatShare(high)})` };
}

function meanFigure(mean: Mean): Figure {
  return { n: mean.n, value: mean.mean, low: mean.low, high: mean.high, text: meanInWords(mean) };
}
