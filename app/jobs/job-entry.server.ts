import type { JobContract, Lane } from "./contract.ts";
import type { JobRun } from "./handler.ts";

/** How to run one kind of job. */
export interface JobEntry {
  lane: Lane | undefined;
  run(run: JobRun<unknown>): Promise<void>;
}

/** How to run each kind of job, by its name. */
export type JobRegistry = ReadonlyMap<string, JobEntry>;

/** One entry of a registry: checks the payload, loads the handler when it is first needed, and runs it. */
export function jobEntry<Payload>(
  contract: JobContract<Payload>,
  load: () => Promise<(run: JobRun<Payload>) => Promise<void>>,
): [string, JobEntry] {
  const run = async (anyRun: JobRun<unknown>) => {
    const payload = contract.payload.parse(anyRun.payload);
    const handler = await load();
    await handler({ ...anyRun, payload });
  };
  return [contract.name, { lane: contract.lane, run }];
}
