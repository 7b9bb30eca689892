// The process that unpackInChild starts: takes one request, answers how far it is and what came of it, and ends. It
// ends with the worker, too, whose going closes the channel between them.
import { unpackFile } from "./unpack-file.server.ts";
import { RefusedFileError, type UnpackMessage, unpackRequestSchema } from "./unpacked.ts";

const SAY_EVERY_MS = 500;

let rows = 0;
let peakBytes = 0;

function say(message: UnpackMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

function sayProgress(): Promise<void> {
  // Not the system's own peak: on Linux a process begins with that of the one that started it.
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  return say({ say: "progress", rows, peakBytes });
}

process.once("disconnect", () => process.exit(1));
process.once("message", async (message) => {
  const timer = setInterval(() => void sayProgress(), SAY_EVERY_MS);
  try {
    const unpacked = await unpackFile(unpackRequestSchema.parse(message), (written) => {
      rows = written;
    });
    await sayProgress();
    await say({ say: "done", unpacked });
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    await sayProgress();
    await say({ say: "refused", reason: error.message });
  }
  clearInterval(timer);
  process.disconnect();
});
