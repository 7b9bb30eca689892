import { availableParallelism, loadavg } from "node:os";
import type { Figure } from "./bench.ts";

const WIDTH = 44;

/** All figures as text, with what one must know of the machine to judge them. */
export function tableOf(results: readonly { title: string; figures: readonly Figure[] }[]): string {
  const lines = results.flatMap(({ title, figures }) => [
    "",
    title,
    ...figures.map(({ what, value }) => `  ${what.padEnd(WIDTH)}${value}`),
  ]);
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(", ");
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores, load average ${load}`;
  return `${lines.join("\n")}\n\n${machine}\n`;
}
