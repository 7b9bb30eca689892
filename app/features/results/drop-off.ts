/** How far people came at one question. */
export interface DropOffStep {
  questionId: string;
  title: string;
  /** How many came this far: they answered this question or a later one, or finished. */
  reached: number;
  answered: number;
  /** How many left before the end with this as their last answer. */
  left: number;
}

/** How people went through a survey. */
export interface DropOff {
  /** All who answered anything or opened and left. */
  began: number;
  /** Who left without any answer. */
  leftAtOnce: number;
  steps: DropOffStep[];
}

/**
 * How many came to each question, in the survey's order. Whoever left, or was led to another ending, came as far as
 * the last question they answered; whoever finished came to all of them, also where a condition did not ask them.
 */
export function dropOff(
  questions: readonly { id: string; title: string }[],
  finished: number,
  stopped: readonly { status: string; questionId: string | null; count: number }[],
  answered: ReadonlyMap<string, number>,
): DropOff {
  const total = (list: typeof stopped) => list.reduce((sum, { count }) => sum + count, 0);
  const began = finished + total(stopped);
  const atOnce = stopped.filter(({ questionId }) => questionId === null);
  let reached = began - total(atOnce);
  const steps = questions.map(({ id, title }) => {
    const here = stopped.filter(({ questionId }) => questionId === id);
    const step = {
      questionId: id,
      title,
      reached,
      answered: answered.get(id) ?? 0,
      left: total(here.filter(({ status }) => status === "partial")),
    };
    reached -= total(here);
    return step;
  });
  return { began, leftAtOnce: total(atOnce.filter(({ status }) => status === "partial")), steps };
}

/** The middle of how long responses took, in seconds; null where none says when it was begun. */
export function medianSeconds(
  times: readonly { startedAt: string | null; submittedAt: string }[],
): number | null {
  const seconds = times
    .flatMap(({ startedAt, submittedAt }) =>
      startedAt === null ? [] : [(Date.parse(submittedAt) - Date.parse(startedAt)) / 1000],
    )
    .filter((taken) => Number.isFinite(taken) && taken >= 0)
    .sort((a, b) => a - b);
  const [low, high] = [
    seconds[Math.floor((seconds.length - 1) / 2)],
    seconds[Math.floor(seconds.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
