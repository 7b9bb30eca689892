// The scales ratings come in, as [least, most]: stars, NPS, percent.
const scales: readonly [number, number][] = [
  [1, 5],
  [0, 10],
  [0, 100],
];

/** Makes a reader that maps a rating to 0..1 by the narrowest usual scale that holds all ratings of the file. */
export function makeRatingReader(
  ratings: readonly (string | null)[],
): (rating: string | null) => number | null {
  const numbers = ratings.map(toNumber).filter((number) => number !== null);
  const scale = scales.find(([least, most]) => numbers.every((number) => number >= least && number <= most));
  return (rating) => {
    const number = toNumber(rating);
    if (number === null || scale === undefined) return null;
    return (number - scale[0]) / (scale[1] - scale[0]);
  };
}

function toNumber(rating: string | null): number | null {
  const number = rating === null ? Number.NaN : Number(rating.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}
