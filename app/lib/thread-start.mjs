// First module of every thread. On Node 20 `--import tsx` has no effect inside a thread, so the TypeScript loader is
// registered here, in plain JavaScript, before the module that answers is imported.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
parentPort.on("message", async ({ module, question }) => {
  const { answer } = await import(module);
  // What the module takes to load is not held against the question.
  parentPort.postMessage({ loaded: true });
  parentPort.postMessage({ answer: answer(question) });
});
