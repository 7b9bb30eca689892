import { cliffsDelta, cohensH } from "./effect-size.ts";
import { believable } from "./false-discoveries.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { twoSidedTail } from "./normal-tail.ts";
import { Z_95 } from "./proportion.ts";
import { compareShares, type Part } from "./two-shares.ts";

/** One thing by which groups are compared: how many have it in each, or how its numbers lie, counted in the same ordered bins. */
export type ComparedLine =
  | { key: string; kind: "share"; groups: readonly Part[] }
  | { key: string; kind: "number"; groups: readonly (readonly number[])[] };

export interface Verdict {
  key: string;
  /** differs: a difference that is believed; alike: any difference is less than small; cannot-tell: too little is known to say either. */
  verdict: "differs" | "alike" | "cannot-tell";
  /** Of a line that differs: the two groups furthest apart, the one that has more first. */
  pair: { more: number; less: number; effect: number; low: number; high: number; strength: Strength } | null;
}

export type Strength = "slight" | "small" | "middling" | "large";

/** Of the differences that are shown, at most this share is expected to be chance. */
export const discoveryRate = 0.05;
/** A small effect: as Cohen's h (Cohen 1988), and as Cliff's delta (Romano et al. 2006, who took it from Cohen's). */
const SMALL = { share: 0.2, number: 0.147 };
const MIDDLING = { share: 0.5, number: 0.33 };
const LARGE = { share: 0.8, number: 0.474 };
/** Under so many people on one side nothing is tested: the tests hold for larger groups. */
const LEAST_PEOPLE = 8;

interface Tested {
  line: number;
  one: number;
  other: number;
  p: number;
}

/**
 * Which lines tell two or more groups apart, those that differ most first, then those that cannot be told, then those that are alike.
 * Every pair of groups is tested in every line, shares by the two-proportion z, numbers by Cliff's delta; of all those tests as many
 * are believed as keep false discoveries at 5 % (Benjamini and Hochberg 1995), and the intervals of those chosen are wider accordingly
 * (Benjamini and Yekutieli 2005, False discovery rate–adjusted multiple confidence intervals for selected parameters, JASA 100).
 */
export function compareGroups(lines: readonly ComparedLine[]): Verdict[] {
  const tests = lines.flatMap(testsOf);
  const believed = believable(
    tests.map(({ p }) => p),
    discoveryRate,
  );
  const found = tests.filter((_, index) => believed[index]);
  const z = found.length === 0 ? Z_95 : -normalQuantile((discoveryRate * found.length) / tests.length / 2);
  const byLine = new Map<number, Tested[]>();
  for (const test of found) byLine.set(test.line, [...(byLine.get(test.line) ?? []), test]);
  return lines
    .map((line, index): Verdict => {
      const pairs = (byLine.get(index) ?? []).map((test) => effectOf(line, test.one, test.other, z));
      const widest = pairs.toSorted((a, b) => b.effect - a.effect)[0];
      if (widest) {
        return {
          key: line.key,
          verdict: "differs",
          pair: { ...widest, strength: strengthOf(line.kind, widest.effect) },
        };
      }
      return { key: line.key, verdict: isAlike(line) ? "alike" : "cannot-tell", pair: null };
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(b, lines) - sizeOf(a, lines));
}

function rankOf({ verdict }: Verdict): number {
  return verdict === "differs" ? 0 : verdict === "cannot-tell" ? 1 : 2;
}

/** Both kinds of effect on one scale: that of Cohen's h and d. */
function sizeOf({ key, pair }: Verdict, lines: readonly ComparedLine[]): number {
  if (!pair) return 0;
  const kind = lines.find((line) => line.key === key)?.kind;
  return kind === "share"
    ? pair.low
    : Math.SQRT2 * normalQuantile(Math.min(0.9999, (Math.max(0, pair.low) + 1) / 2));
}

function testsOf(line: ComparedLine, index: number): Tested[] {
  return pairsOf(line).flatMap(([one, other]) => {
    const p = chanceOf(line, one, other);
    return p === null ? [] : [{ line: index, one, other, p }];
  });
}

/** Pairs of groups in which enough people are known. */
function pairsOf(line: ComparedLine): [number, number][] {
  const sizes =
    line.kind === "share"
      ? line.groups.map(({ of }) => of)
      : line.groups.map((bins) => bins.reduce((sum, count) => sum + count, 0));
  const enough = sizes.flatMap((size, group) => (size >= LEAST_PEOPLE ? [group] : []));
  return enough.flatMap((one, at) => enough.slice(at + 1).map((other): [number, number] => [one, other]));
}

/** How likely a difference this large is by chance alone; null where nobody differs from anybody. */
function chanceOf(line: ComparedLine, one: number, other: number): number | null {
  if (line.kind === "share") {
    const [a, b] = [line.groups[one], line.groups[other]];
    const isSame = a !== undefined && b !== undefined && (a.n + b.n === 0 || a.n + b.n === a.of + b.of);
    return a && b && !isSame ? (compareShares(b, a)?.p ?? null) : null;
  }
  const { effect, error } = cliffsDelta(line.groups[one] ?? [], line.groups[other] ?? []);
  return effect === 0 ? 1 : twoSidedTail(effect / error);
}

/** The effect with its interval, the group that has more first. */
function effectOf(line: ComparedLine, one: number, other: number, z: number) {
  const size = measured(line, one, other, z);
  return size.effect >= 0
    ? { more: one, less: other, effect: size.effect, low: size.low, high: size.high }
    : { more: other, less: one, effect: -size.effect, low: -size.high, high: -size.low };
}

function measured(line: ComparedLine, one: number, other: number, z: number) {
  return line.kind === "share"
    ? cohensH(line.groups[one] ?? nobody, line.groups[other] ?? nobody, z)
    : cliffsDelta(line.groups[one] ?? [], line.groups[other] ?? [], z);
}

const nobody: Part = { n: 0, of: 1 };

function strengthOf(kind: ComparedLine["kind"], effect: number): Strength {
  if (effect >= LARGE[kind]) return "large";
  if (effect >= MIDDLING[kind]) return "middling";
  return effect >= SMALL[kind] ? "small" : "slight";
}

/** True where enough is known of every group, and no two differ by a small effect even at the ends of their intervals. */
function isAlike(line: ComparedLine): boolean {
  const pairs = pairsOf(line);
  const all = (line.groups.length * (line.groups.length - 1)) / 2;
  return (
    pairs.length === all &&
    pairs.every(([one, other]) => {
      const { low, high } = measured(line, one, other, Z_95);
      return low > -SMALL[line.kind] && high < SMALL[line.kind];
    })
  );
}
