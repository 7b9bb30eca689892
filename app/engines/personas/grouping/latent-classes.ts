import { type ClassModel, learnModel, learnSharedModel, placeInClasses } from "./class-model.ts";
import type { Observations } from "./observations.ts";
import { repeatableRandom } from "./random.ts";

export interface ClassFit {
  model: ClassModel;
  /** The probability of each class for each customer, customer by customer. */
  posteriors: Float64Array;
  logLikelihood: number;
}

export interface FitOptions {
  seed: number;
  starts: number;
  rounds: number;
}

const FIRST_ROUNDS = 6;
const KEPT_STARTS = 3;

/**
 * Latent classes of customers: within a class the columns are taken as independent, what is unknown counts for nothing.
 * Lazarsfeld and Henry (1968), Latent structure analysis; for mixed columns Moustaki (1996); fitted by the EM algorithm of
 * Dempster, Laird and Rubin (1977), the best of several repeatable starts. Memory is customers × classes.
 */
export function fitClasses(observations: Observations, classes: number, options: FitOptions): ClassFit {
  const everybody = learnSharedModel(observations);
  const begun = Array.from({ length: options.starts }, (_, start) =>
    improve(
      observations,
      firstModel(observations, classes, everybody, options.seed + start),
      FIRST_ROUNDS,
      everybody,
    ),
  );
  begun.sort((a, b) => b.logLikelihood - a.logLikelihood);
  const finished = begun
    .slice(0, KEPT_STARTS)
    .map((fit) => improve(observations, fit.model, options.rounds, everybody));
  return finished.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood + 1e-6 ? fit : best));
}

function improve(
  observations: Observations,
  from: ClassModel,
  rounds: number,
  everybody: ClassModel,
): ClassFit {
  let model = from;
  let fit = placeInClasses(observations, model);
  for (let round = 0; round < rounds; round += 1) {
    model = learnModel(observations, fit.posteriors, model.classes, everybody);
    const next = placeInClasses(observations, model);
    const gain = next.logLikelihood - fit.logLikelihood;
    fit = next;
    if (Math.abs(gain) < 1e-5 * observations.customers) break;
  }
  return { model, ...fit };
}

/** Classes around customers drawn by chance: half each one's own values, half everybody's. */
function firstModel(observations: Observations, k: number, everybody: ClassModel, seed: number): ClassModel {
  const random = repeatableRandom(seed);
  const { customers } = observations;
  const posteriors = new Float64Array(customers * k);
  const crowd = Math.max(1, Math.floor(customers / (k * 20)));
  for (let group = 0; group < k; group += 1) {
    for (let drawn = 0; drawn < crowd; drawn += 1)
      posteriors[Math.floor(random() * customers) * k + group] = 1;
  }
  const model = learnModel(observations, posteriors, k, everybody);
  return { ...model, logShares: new Float64Array(k).fill(-Math.log(k)) };
}
