import type { FittedValue, PurchaseHistory } from "#app/engines/profiles/value/value-model.ts";
import { inThread } from "#app/lib/in-thread.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";

/** What customers paid in each currency; today is a number of days. */
export interface ValueSamples {
  samples: PurchaseHistory[][];
  today: number;
}

const module = moduleBeside("./fit-values-thread.server.ts", import.meta.url);

/** Learns the value of each sample in another thread: some thousand customers take seconds. Ended when aborted. */
export async function fitValues(request: ValueSamples, signal: AbortSignal): Promise<FittedValue[]> {
  if (request.samples.length === 0) return [];
  // Comes from fit-values-thread.server.ts alone.
  return (await inThread(module, request, signal)) as FittedValue[];
}
