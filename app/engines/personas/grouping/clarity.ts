import { association } from "./association.ts";
import type { ClassModel } from "./class-model.ts";
import { fitClasses } from "./latent-classes.ts";
import type { Observations } from "./observations.ts";
import { oneCrowd } from "./one-crowd.ts";
import { repeatableRandom } from "./random.ts";

/** How clearly customers belong to one class, and how clearly they would if they differed by degrees only. */
export interface Clarity {
  /** 0 to 1: see crispnessOf. */
  crispness: number;
  /** The mean over simulated crowds without groups. */
  crowdMean: number;
  /** Whether the customers stand out from those crowds. */
  clear: boolean;
}

/** How much less is left open than in a crowd: at most this part of it, and by so many standard deviations of its logarithm. */
const MOST_LEFT_OPEN = 0.9;
const LEAST_DEVIATIONS = 3;
const CROWDS = 19;
/** Starts of a fit to a crowd. */
const STARTS = 6;
const ROUNDS = 60;
/** How far the spread of a crowd is looked for, and how finely. */
const LEAST_SPREAD = 0.5;
const MOST_SPREAD = 3;
const HALVINGS = 6;

/**
 * How sharply the classes divide the customers: 1 − entropy of the probabilities ÷ log(classes), 1 where everyone is surely in
 * one class. Ramaswamy et al. (1993), An empirical pooling approach for estimating marketing mix elasticities.
 */
function crispnessOf(posteriors: Float64Array, classes: number): number {
  let entropy = 0;
  for (const share of posteriors) if (share > 1e-300) entropy -= share * Math.log(share);
  return classes < 2 || posteriors.length === 0
    ? 0
    : 1 - entropy / (posteriors.length / classes) / Math.log(classes);
}

/**
 * The crispness of these classes beside that of 19 simulated crowds in which the columns go together as strongly, but by degrees:
 * a test by parametric bootstrap (Hennig and Lin 2015). Groups are clear where the customers' crispness stands out.
 */
export function measureClarity(
  observations: Observations,
  { model, posteriors }: { model: ClassModel; posteriors: Float64Array },
): Clarity {
  const spread = matchingSpread(observations, model);
  const crisp = Array.from({ length: CROWDS }, (_, index) => {
    const crowd = oneCrowd(observations, model, spread, repeatableRandom(index + 1));
    const fit = fitClasses(crowd, model.classes, { seed: 1, starts: STARTS, rounds: ROUNDS });
    return crispnessOf(fit.posteriors, model.classes);
  });
  const crispness = crispnessOf(posteriors, model.classes);
  // Near 1 differences of crispness shrink; those of the logarithm of what is left open do not.
  const open = (value: number) => Math.log(Math.max(1e-9, 1 - value));
  const crowds = crisp.map(open);
  const middle = mean(crowds);
  const deviation = Math.sqrt(crowds.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (CROWDS - 1));
  const less = middle - open(crispness);
  return {
    crispness,
    crowdMean: mean(crisp),
    clear: less >= LEAST_DEVIATIONS * deviation && less >= -Math.log(MOST_LEFT_OPEN),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The spread at which a crowd's columns go together as strongly as the customers' do. */
function matchingSpread(observations: Observations, model: ClassModel): number {
  const wanted = association(observations);
  let low = LEAST_SPREAD;
  let high = MOST_SPREAD;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (association(oneCrowd(observations, model, middle, repeatableRandom(99))) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
