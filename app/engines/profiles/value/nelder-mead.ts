interface Vertex {
  at: number[];
  value: number;
}

/**
 * The place where a function of a few numbers is lowest, searched from `start` without derivatives; the same start gives
 * the same answer. Nelder and Mead (1965), A simplex method for function minimization, The Computer Journal 7.
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { steps = 400, tolerance = 1e-8 } = {},
): Vertex {
  const vertex = (at: number[]): Vertex => {
    const value = f(at);
    return { at, value: Number.isFinite(value) ? value : Number.MAX_VALUE };
  };
  let simplex = [
    vertex([...start]),
    ...start.map((_, moved) => vertex(start.map((x, index) => (index === moved ? x + 0.5 : x)))),
  ];
  const lowestFirst = (a: Vertex, b: Vertex) => a.value - b.value;
  simplex.sort(lowestFirst);
  for (let step = 0; step < steps; step += 1) {
    const best = simplex[0];
    const worst = simplex.at(-1);
    const second = simplex.at(-2);
    if (!best || !worst || !second || Math.abs(worst.value - best.value) < tolerance) break;
    const centre = start.map(
      (_, index) =>
        simplex.slice(0, -1).reduce((sum, { at }) => sum + (at[index] ?? 0), 0) / (simplex.length - 1),
    );
    const along = (factor: number) =>
      vertex(centre.map((middle, index) => middle + factor * ((worst.at[index] ?? 0) - middle)));
    const mirrored = along(-1);
    let next = mirrored;
    if (mirrored.value < best.value) {
      const further = along(-2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= second.value) {
      next = mirrored.value < worst.value ? along(-0.5) : along(0.5);
    }
    if (next.value < worst.value) simplex = [...simplex.slice(0, -1), next];
    else {
      simplex = simplex.map((old, index) =>
        index === 0 ? old : vertex(old.at.map((x, axis) => ((best.at[axis] ?? 0) + x) / 2)),
      );
    }
    simplex.sort(lowestFirst);
  }
  return simplex[0] ?? vertex([...start]);
}
