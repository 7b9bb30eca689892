import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isSource, moduleBeside } from "#app/lib/module-beside.server.ts";
import {
  RefusedFileError,
  type Unpacked,
  type UnpackMessage,
  type UnpackRequest,
  unpackMessageSchema,
} from "./unpacked.ts";

/** Room for the loader of TypeScript and for what the readers hold; a file that needs more is hostile. */
const MAX_HEAP_MB = 192;
/** Of all its memory; what lies outside of the heap is kept small by the readers. */
const MAX_RESIDENT_BYTES = 500 * 1024 * 1024;
/** Without a word for this long, it hangs. */
const MAX_SILENCE_MS = 60_000;

const TOO_MUCH_MEMORY = "The file needs more memory to be read than any table should. It was given up.";

const script = moduleBeside("./unpack-process.server.ts", import.meta.url);

/** How a process that unpacks is watched. */
export interface Watch {
  /** Told twice a second, and at the end, how many rows were written and how much memory was held at most. */
  onProgress(rows: number, peakBytes: number): void;
  /** Aborting it ends the process; its reason is thrown. */
  signal: AbortSignal;
}

/**
 * Unpacks an upload in a process of its own, so that whatever a file does to its reader, the worker goes on.
 * Throws RefusedFileError with words for people where the file cannot or must not be unpacked.
 */
export async function unpackInChild(request: UnpackRequest, watch: Watch): Promise<Unpacked> {
  watch.signal.throwIfAborted();
  const child = fork(fileURLToPath(script), [], {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, ...(isSource(script) ? ["--import", "tsx"] : [])],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const stop = () => void child.kill("SIGKILL");
  watch.signal.addEventListener("abort", stop, { once: true });
  try {
    child.send(request);
    return await listen(child, watch);
  } finally {
    watch.signal.removeEventListener("abort", stop);
    child.kill("SIGKILL");
  }
}

function listen(child: ChildProcess, { onProgress, signal }: Watch): Promise<Unpacked> {
  return new Promise<Unpacked>((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (text: Buffer) => {
      said = (said + text.toString()).slice(-2000);
    });
    const impatience = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new RefusedFileError("The file takes too long to read: it was given up."));
    }, MAX_SILENCE_MS);
    const settle = (message: UnpackMessage) => {
      impatience.refresh();
      if (message.say === "progress") {
        onProgress(message.rows, message.peakBytes);
        if (message.peakBytes > MAX_RESIDENT_BYTES) reject(new RefusedFileError(TOO_MUCH_MEMORY));
      }
      if (message.say === "done") resolve(message.unpacked);
      if (message.say === "refused") reject(new RefusedFileError(message.reason));
      if (message.say !== "progress") clearTimeout(impatience);
    };
    child.on("message", (message) => settle(unpackMessageSchema.parse(message)));
    child.once("error", reject);
    child.once("exit", (code, ending) => {
      clearTimeout(impatience);
      if (signal.aborted) reject(signal.reason);
      // V8 ends a process whose heap is full by SIGABRT, or by an exit code where there are no signals.
      else if (/out of memory/i.test(said)) reject(new RefusedFileError(TOO_MUCH_MEMORY));
      else reject(new Error(`The unpacking process ended (${code ?? ending}): ${said}`));
    });
  });
}
