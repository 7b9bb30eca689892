import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { FEWEST_PEOPLE } from "#app/features/surveys/survey-limits.ts";

/** The `k` of a survey for the rules below: from how many people on its results are shown; null where nothing is hidden. */
export function fewestShown(survey: Pick<Survey, "anonymous" | "fewestPeople">): number | null {
  return survey.anonymous ? (survey.fewestPeople ?? FEWEST_PEOPLE.usual) : null;
}

/**
 * Whether what `n` people said may be shown where fewer than `k` people must not be. `k` null is no limit: the survey is
 * not anonymous. Nobody at all is nothing to hide.
 */
export function enoughPeople(n: number, k: number | null): boolean {
  return k === null || n === 0 || n >= Math.max(k, FEWEST_PEOPLE.least);
}

/**
 * The same for a part of `total` people who may be shown: also the others have to be enough, since whoever sees the part
 * and the whole sees the difference ("tracker", Denning, Denning and Schwartz 1979). A part that is everybody, or nobody,
 * is no part.
 */
export function enoughInPart(part: number, total: number, k: number | null): boolean {
  return enoughPeople(total, k) && enoughPeople(part, k) && enoughPeople(total - part, k);
}
