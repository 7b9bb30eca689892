import { type Features, firstOfVector } from "./local-features.ts";
import { logistic } from "./scores.ts";

/** A judged text: its features, the sum of the general head (logit of its score) and what a person said. */
export type Lesson = { features: Features; general: number; holds: boolean };

/** What a head has learnt: a weight a position; all 0 changes nothing. */
export type LocalHead = { weights: Float64Array };

const rounds = 120;
const stepSize = 0.2;

// How far weights are expected from 0 (the spread of a normal prior): the general judgement is not thrown over lightly.
const biasSpread = 1;
const generalSpread = 0.3;
const cueSpread = 0.5;

/**
 * Learns what to add to the general sum: logistic regression with that sum as a fixed offset, a normal prior on each
 * weight (`spread` on those of the vector) and both answers counting alike, by AdaGrad (Duchi, Hazan and Singer 2011).
 */
export function trainHead(lessons: readonly Lesson[], spread: number): LocalHead {
  const size = lessons.reduce((most, { features }) => Math.max(most, lengthOf(features)), firstOfVector);
  // Features are taken in units of their weight's spread, so that one step size and one penalty fit all.
  const scaled = lessons.map((lesson) => ({ ...lesson, features: scale(lesson, spread) }));
  const costs = costsOf(lessons);
  const units = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const gradient = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < size; at += 1) gradient[at] = -(units[at] ?? 0);
    for (const { features, general, holds } of scaled) {
      const sum = general + product(units, features);
      const error = holds ? costs.positive * (1 - logistic(sum)) : -costs.negative * logistic(sum);
      addTo(gradient, features, error);
    }
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      units[at] = (units[at] ?? 0) + (stepSize * slope) / Math.sqrt(square);
    }
  }
  return { weights: units.map((unit, at) => unit * spreadAt(at, spread)) };
}

/** What a head adds to the general sum of a text. */
export function additionOf({ weights }: LocalHead, features: Features, general: number): number {
  return (weights[0] ?? 0) + (weights[1] ?? 0) * general + product(weights, features);
}

// Positives and negatives weigh the same in all, and together as much as there are lessons.
function costsOf(lessons: readonly Lesson[]): { positive: number; negative: number } {
  const positives = lessons.filter(({ holds }) => holds).length;
  const half = lessons.length / 2;
  return {
    positive: half / Math.max(1, positives),
    negative: half / Math.max(1, lessons.length - positives),
  };
}

// The features of a lesson with the bias and the general sum among them.
function scale({ features, general }: Lesson, spread: number): Features {
  const positions = Int32Array.of(0, 1, ...features.positions);
  const values = Float64Array.of(1, general, ...features.values);
  return { positions, values: values.map((value, at) => value * spreadAt(positions[at] ?? 0, spread)) };
}

function spreadAt(position: number, spread: number): number {
  if (position === 0) return biasSpread;
  if (position === 1) return generalSpread;
  return position < firstOfVector ? cueSpread : spread;
}

function product(weights: Float64Array, { positions, values }: Features): number {
  let sum = 0;
  for (let at = 0; at < positions.length; at += 1)
    sum += (weights[positions[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function addTo(gradient: Float64Array, { positions, values }: Features, error: number): void {
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    gradient[position] = (gradient[position] ?? 0) + error * (values[at] ?? 0);
  }
}

function lengthOf({ positions }: Features): number {
  return positions.reduce((most, position) => Math.max(most, position), 0) + 1;
}
