// First module of every engine thread. On Node 20 `--import tsx` has no effect inside a thread, so the TypeScript
// loader is registered here, in plain JavaScript, before the thread's own module is imported.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
