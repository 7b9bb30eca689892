import type { Figure } from "./bench.ts";
import { megabytes, seconds, whole } from "./figures.ts";
import { measureLongText } from "./long-text.ts";
import { runEngine } from "./run-engine.ts";

const sizes = [5_000, 20_000, 100_000];

/** How long the engine takes from texts to named themes, and how much memory, with one thread and with two. */
export async function measureEngine(): Promise<{ title: string; figures: Figure[] }> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    for (const threads of [1, 2]) {
      const run = await runEngine(size, threads);
      const what = `${whole(run.statements)} statements, ${threads === 1 ? "one thread" : "two threads"}`;
      const perSecond = whole(run.statements / run.seconds);
      const value = `${seconds(run.seconds)}, ${perSecond} a second, at most ${megabytes(run.peakBytes)}`;
      figures.push({ what, value });
    }
  }
  figures.push(measureLongText());
  return { title: "The theme engine", figures };
}
