// Runs in a thread for fit-values.server.ts.
import { type FittedValue, fitValue } from "#app/engines/profiles/value/value-model.ts";
import type { ValueSamples } from "./fit-values.server.ts";

/** The value of each sample. */
export function answer({ samples, today }: ValueSamples): FittedValue[] {
  return samples.map((sample) => fitValue(sample, today));
}
