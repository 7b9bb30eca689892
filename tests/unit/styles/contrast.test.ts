import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.ts";

const file = readFileSync(new URL("../../../app/styles/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...file.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);
const kinds = ["pain", "goal", "praise", "question"];
const grounds = ["paper", "surface", "sunken"];

/** [text, ground]: what is read on what; 4.5 at least. */
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] =>
    ["ink", "ink-soft", "accent", "accent-strong", "danger", "ok"].map((name) => [name, ground]),
  ),
  ...kinds.flatMap((kind): [string, string][] => [
    [kind, "paper"],
    [kind, "surface"],
    [kind, `${kind}-soft`],
    ["ink", `${kind}-stroke`],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-accent", "chart"],
  ["surface", "ink-soft"],
  ["accent", "accent-soft"],
  ["accent-strong", "accent-soft"],
  ["ink", "accent-soft"],
  ["ink-soft", "accent-soft"],
  ["ink", "chart-band"],
  ["ink", "chart-ground"],
  ["danger", "danger-soft"],
  ["ok", "ok-soft"],
  ["paper", "ink"],
];

/** [mark, ground]: shapes, bars and edges that carry meaning; 3 at least. */
const marks: [string, string][] = [
  ...["paper", "surface"].flatMap((ground): [string, string][] => [
    ...kinds.map((kind): [string, string] => [`${kind}-mark`, ground]),
    ["line-strong", ground],
    ["chart", ground],
    ["chart-other", ground],
  ]),
  ...kinds.map((kind): [string, string] => [`${kind}-mark`, `${kind}-soft`]),
  ...kinds.map((kind): [string, string] => [`${kind}-mark`, "chart-ground"]),
  ["chart", "chart-ground"],
  ["accent", "sunken"],
];

describe.each(["light", "dark"] as const)("colours in the %s scheme", (scheme) => {
  const ratio = ([one, other]: [string, string]) =>
    contrast(tokens.get(one)?.[scheme] ?? one, tokens.get(other)?.[scheme] ?? other);

  it("lets every text be read on its ground", () => {
    const weak = text
      .filter((pair) => ratio(pair) < 4.5)
      .map((pair) => `${pair.join(" on ")}: ${ratio(pair)}`);
    expect(weak).toEqual([]);
  });

  it("lets every mark be seen on its ground", () => {
    const weak = marks
      .filter((pair) => ratio(pair) < 3)
      .map((pair) => `${pair.join(" on ")}: ${ratio(pair)}`);
    expect(weak).toEqual([]);
  });
});

it("computes the ratios of the standard", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
