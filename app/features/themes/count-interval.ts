import { Z_95 } from "#app/engines/statistics/proportion.ts";

/**
 * The 95 % score interval of a count: the rates that would not make it a rare one. A count of 0 has an upper end too.
 * Score interval of a Poisson mean; see Barker (2002), The American Statistician 56.
 */
export function countInterval(count: number): { low: number; high: number } {
  const centre = count + Z_95 ** 2 / 2;
  const half = Z_95 * Math.sqrt(count + Z_95 ** 2 / 4);
  return { low: Math.max(0, centre - half), high: centre + half };
}
