/** A text as the positions of its features, what it should score (0 to 1) and how much it counts. */
export type Example = { features: readonly number[]; target: number; weight: number };

export type LogisticModel = { bias: number; weights: Float64Array };

const rounds = 60;
const stepSize = 0.3;

/**
 * Logistic regression on binary features with a quadratic penalty, by full gradients with steps scaled for each feature
 * (Duchi, Hazan and Singer 2011, AdaGrad). The bias is not penalised. The same examples give the same weights.
 */
export function trainLogistic(
  examples: readonly Example[],
  featureCount: number,
  penalty: number,
): LogisticModel {
  const weights = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount).fill(1e-6);
  let bias = 0;
  let biasSquares = 1e-6;
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight) => -penalty * weight);
    let biasGradient = 0;
    for (const { features, target, weight } of examples) {
      let sum = bias;
      for (const feature of features) sum += weights[feature] ?? 0;
      const error = weight * (target - 1 / (1 + Math.exp(-sum)));
      biasGradient += error;
      for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    for (const [feature, slope] of gradient.entries()) {
      const square = (squares[feature] ?? 0) + slope * slope;
      squares[feature] = square;
      weights[feature] = (weights[feature] ?? 0) + (stepSize * slope) / Math.sqrt(square);
    }
    biasSquares += biasGradient * biasGradient;
    bias += (stepSize * biasGradient) / Math.sqrt(biasSquares);
  }
  return { bias, weights };
}
