// First module of every thread. On Node 20 `--import tsx` has no effect inside a thread, so where modules are TypeScript
// the loader is registered here, in plain JavaScript, before the module that answers is imported.
import { parentPort } from "node:worker_threads";

if (import.meta.url.endsWith(".mjs")) (await import("tsx/esm/api")).register();
parentPort.on("message", async ({ module, question }) => {
  const { answer } = await import(/* @vite-ignore */ module);
  // What the module takes to load is not held against the question.
  parentPort.postMessage({ loaded: true });
  parentPort.postMessage({ answer: await answer(question) });
});
