import type { Figure, Figures } from "#app/features/segments/figures.schema.ts";

/** Counts of two sets of people who share nobody, taken together. Both were counted in the same bins. */
export function addFigures(one: Figures, other: Figures): Figures {
  return combine(one, other, (a, b) => a + b);
}

/** Counts of those people of `all` who are not among `some`. */
export function withoutFigures(all: Figures, some: Figures): Figures {
  return combine(all, some, (a, b) => a - b);
}

function combine(one: Figures, other: Figures, join: (a: number, b: number) => number): Figures {
  return Object.fromEntries(
    Object.entries(one).flatMap(([key, figure]): [string, Figure][] => {
      const beside = other[key];
      return beside === undefined ? [] : [[key, joined(figure, beside, join)]];
    }),
  );
}

function joined(one: Figure, other: Figure, join: (a: number, b: number) => number): Figure {
  const known = join(one.known, other.known);
  if (one.kind === "share" && other.kind === "share") {
    const counts = new Map(other.counts);
    return {
      kind: "share",
      known,
      counts: one.counts.map(([value, n]): [string, number] => [value, join(n, counts.get(value) ?? 0)]),
    };
  }
  if (one.kind === "number" && other.kind === "number") {
    return {
      kind: "number",
      known,
      sum: join(one.sum, other.sum),
      squares: join(one.squares, other.squares),
      bins: one.bins.map((n, at) => join(n, other.bins[at] ?? 0)),
    };
  }
  return one;
}

/** Without the values that fewer than `least` people of `everybody` have: they could say who somebody is. */
export function withoutRareValues(figures: Figures, everybody: Figures, least: number): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([key, figure]): [string, Figure] => {
      const all = everybody[key];
      if (figure.kind !== "share" || all?.kind !== "share") return [key, figure];
      const counts = new Map(all.counts);
      return [
        key,
        { ...figure, counts: figure.counts.filter(([value]) => (counts.get(value) ?? 0) >= least) },
      ];
    }),
  );
}
