// The process that unpackInChild starts: takes one request, answers how far it is and what came of it, and ends. It
// ends with the worker, too, whose going closes the channel between them.
import { unpackFile } from "./unpack-file.server.ts";
import { RefusedFileError, type UnpackMessage, unpackRequestSchema } from "./unpacked.ts";

const SAY_EVERY_MS = 500;

function say(message: UnpackMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

process.once("disconnect", () => process.exit(1));
process.once("message", async (message) => {
  let saidAt = 0;
  const onProgress = (rows: number) => {
    if (Date.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = Date.now();
    void say({ say: "progress", rows });
  };
  try {
    await say({ say: "done", unpacked: await unpackFile(unpackRequestSchema.parse(message), onProgress) });
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    await say({ say: "refused", reason: error.message });
  }
  process.disconnect();
});
