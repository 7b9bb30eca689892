import { availableParallelism } from "node:os";
import { extractStatements } from "#app/engines/statements/extract-statements.ts";
import { sampleTexts } from "#scripts/benchmark/engine-texts.ts";
import { runEngine } from "#scripts/benchmark/run-engine.ts";
import type { Figure } from "./figure.ts";

const megabyte = 1_000_000;

/** How long the engine takes for texts of the sample company, on every core, and for one very long text. */
export async function measureSpeed(): Promise<Figure[]> {
  const threads = availableParallelism();
  const small = await runEngine(5_000, threads);
  const large = await runEngine(20_000, threads);
  const row = { ability: "speed", lowerIsBetter: true };
  return [
    { ...row, set: "5,000 statements", measure: "seconds", value: small.seconds, bar: 10 },
    { ...row, set: "20,000 statements", measure: "seconds", value: large.seconds, bar: 45 },
    { ...row, set: "20,000 statements", measure: "megabytes", value: large.peakBytes / megabyte, bar: 600 },
    { ...row, set: "one text of 1 MB", measure: "seconds", value: timeLongText(), bar: 2 },
  ];
}

function timeLongText(): number {
  const texts = sampleTexts(8_000).map(({ text }) => text);
  const text = texts.join(" ").slice(0, megabyte);
  // The part-of-speech model is loaded once a process, not once a text.
  extractStatements({ id: "first", text: "It crashes.", rating: null });
  const begun = performance.now();
  extractStatements({ id: "long", text, rating: null });
  return (performance.now() - begun) / 1000;
}
