import { additionOf, type Lesson, type LocalHead, trainHead } from "./local-training.ts";

// From cautious to bold: how far the weights of the vector may go, and how much each way is believed beforehand.
const ways = [
  { spread: 1, belief: 4 },
  { spread: 2, belief: 2 },
  { spread: 3, belief: 1 },
] as const;
const folds = 5;
// How much more a way counts whose disorder among labels held back is smaller: a tenth of what it was without learning
// makes it seven times as much. Held-back labels of a rare kind tell too little to trust one way alone.
const steepness = 20;
// What makes losses there grow by a fifth in every way does harm.
const mostLoss = 1.2;

/**
 * Learns a head in several ways, from cautious to bold, and blends them by how well each judges labels held back;
 * undefined when what is learnt would do harm there.
 */
export function learnTrusted(lessons: readonly Lesson[]): LocalHead | undefined {
  const before = lossesOf(
    lessons,
    lessons.map(({ general }) => general),
  );
  const foldOf = spreadOverFolds(lessons);
  const found = ways.map(({ spread, belief }) => {
    const after = lossesOf(lessons, judgeHeldBack(lessons, foldOf, spread));
    const disorder = after.disorder / before.disorder;
    return { spread, belief, disorder, loss: Math.max(disorder, after.surprise / before.surprise) };
  });
  if (found.every(({ loss }) => loss > mostLoss)) return undefined;
  const least = Math.min(...found.map(({ disorder }) => disorder));
  return blend(
    found.map(({ spread }) => trainHead(lessons, spread)),
    found.map(({ belief, disorder }) => belief * Math.exp(-steepness * (disorder - least))),
  );
}

// A sum of weights times features is the same as the blend of such sums.
function blend(heads: readonly LocalHead[], shares: readonly number[]): LocalHead {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const weights = new Float64Array(heads[0]?.weights.length ?? 0);
  for (const [way, head] of heads.entries()) {
    const share = (shares[way] ?? 0) / whole;
    for (const [at, weight] of head.weights.entries()) weights[at] = (weights[at] ?? 0) + share * weight;
  }
  return { weights };
}

// Each part holds its share of either answer, so that none is without examples of a rare kind.
function spreadOverFolds(lessons: readonly Lesson[]): number[] {
  const seen = { yes: 0, no: 0 };
  return lessons.map(({ holds }) => {
    const answer = holds ? "yes" : "no";
    seen[answer] += 1;
    return seen[answer] % folds;
  });
}

// Each part is judged by what the other parts teach.
function judgeHeldBack(lessons: readonly Lesson[], foldOf: readonly number[], spread: number): number[] {
  const sums = lessons.map(({ general }) => general);
  for (let fold = 0; fold < folds; fold += 1) {
    const learnt = trainHead(
      lessons.filter((_, index) => foldOf[index] !== fold),
      spread,
    );
    for (const [index, { features, general }] of lessons.entries()) {
      if (foldOf[index] === fold) sums[index] = general + additionOf(learnt, features, general);
    }
  }
  return sums;
}

/** Surprise: mean log loss, both answers counting alike. Disorder: mean log loss of every pair of a yes and a no. */
function lossesOf(
  lessons: readonly Lesson[],
  sums: readonly number[],
): { surprise: number; disorder: number } {
  const yes = sums.filter((_, index) => lessons[index]?.holds);
  const no = sums.filter((_, index) => !lessons[index]?.holds);
  const surprise = (meanOf(yes, (sum) => softplus(-sum)) + meanOf(no, softplus)) / 2;
  const disorder = meanOf(yes, (high) => meanOf(no, (low) => softplus(low - high)));
  return { surprise, disorder };
}

function meanOf(values: readonly number[], loss: (value: number) => number): number {
  return values.reduce((sum, value) => sum + loss(value), 0) / Math.max(1, values.length);
}

function softplus(value: number): number {
  return value > 30 ? value : Math.log1p(Math.exp(value));
}
