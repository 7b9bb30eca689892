import { additionOf, type Lesson, type LocalHead, trainHead } from "./local-training.ts";

// From cautious to bold: how far the weights of the vector may go.
const spreads = [1, 3] as const;
const [cautious] = spreads;
// Held-back labels of a rare kind tell little. So to be bold, losses there must shrink by a tenth; the cautious way is
// taken even without that, unless they grow by a fifth.
const boldFrom = 0.9;
const cautiousUpTo = 1.2;
// Among bold ways as good as the best (within a twentieth) the boldest learns most.
const asGood = 0.05;
const manyLessons = 200;

/** Learns a head as boldly as labels held back allow; undefined when what is learnt would do harm there. */
export function learnTrusted(lessons: readonly Lesson[]): LocalHead | undefined {
  const spread = chooseSpread(lessons);
  return spread === undefined ? undefined : trainHead(lessons, spread);
}

function chooseSpread(lessons: readonly Lesson[]): number | undefined {
  const folds = lessons.length > manyLessons ? 5 : 10;
  const before = lossesOf(
    lessons,
    lessons.map(({ general }) => general),
  );
  const ways = spreads.map((spread) => {
    const after = lossesOf(lessons, judgeHeldBack(lessons, spread, folds));
    const loss = Math.max(after.surprise / before.surprise, after.disorder / before.disorder);
    return { spread, loss };
  });
  const least = Math.min(...ways.map(({ loss }) => loss));
  const bold = ways.findLast(({ loss }) => loss <= boldFrom && loss <= least + asGood);
  if (bold !== undefined) return bold.spread;
  return (ways[0]?.loss ?? cautiousUpTo) <= cautiousUpTo ? cautious : undefined;
}

// Each part is judged by what the other parts teach.
function judgeHeldBack(lessons: readonly Lesson[], spread: number, folds: number): number[] {
  const sums = lessons.map(({ general }) => general);
  for (let fold = 0; fold < folds; fold += 1) {
    const learnt = trainHead(
      lessons.filter((_, index) => index % folds !== fold),
      spread,
    );
    for (let index = fold; index < lessons.length; index += folds) {
      const lesson = lessons[index];
      if (lesson !== undefined)
        sums[index] = lesson.general + additionOf(learnt, lesson.features, lesson.general);
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
