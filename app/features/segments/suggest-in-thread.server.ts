import type { Feature } from "#app/engines/personas/grouping/feature.ts";
import type { Suggestion } from "#app/engines/personas/grouping/suggest-groups.ts";
import { inThread } from "#app/lib/in-thread.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";

/** What is known of a sample of customers. */
export interface DescribedSample {
  features: readonly Feature[];
  customers: number;
}

const module = moduleBeside("./suggest-thread.server.ts", import.meta.url);

/** Looks for groups in another thread: some thousand customers take seconds. Ended when aborted. */
export async function suggestInThread(sample: DescribedSample, signal: AbortSignal): Promise<Suggestion> {
  // Comes from suggest-thread.server.ts alone.
  return (await inThread(module, sample, signal)) as Suggestion;
}
