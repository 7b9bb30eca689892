// Runs in a thread for suggest-in-thread.server.ts.
import { type Suggestion, suggestGroups } from "#app/engines/personas/grouping/suggest-groups.ts";
import type { DescribedSample } from "./suggest-in-thread.server.ts";

/** The groups of a sample. */
export function answer({ features, customers }: DescribedSample): Suggestion {
  return suggestGroups(features, customers);
}
