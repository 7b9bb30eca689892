import { PayloadTooLargeError } from "#app/lib/errors.ts";
import { inThread } from "#app/lib/in-thread.server.ts";
import { moduleBeside } from "#app/lib/module-beside.server.ts";
import type { PersonaDocument } from "../persona-document.ts";
import type { PersonaFileKind } from "./file-kinds.ts";
import { createTurns } from "./turns.ts";

/** What the thread is asked for. */
export interface FileOrder {
  kind: PersonaFileKind;
  document: PersonaDocument;
}

const module = moduleBeside("./files-thread.server.ts", import.meta.url);

// Two cores are what a small machine has, and the pages need one of them.
const turns = createTurns({ atOnce: 2, waiting: 20 });

// The longest persona that can be kept takes a third of this; see README.md.
const TIMEOUT = 60_000;
const MEMORY_LIMIT = 512;

/**
 * A persona as a file, made in another thread, at most two at once, with the document it was made from: `read` when its
 * turn has come, since a long one is work by itself. The same document gives the same bytes. Ended when aborted. Throws
 * what `read` throws, TooManyRequestsError when too many wait, and PayloadTooLargeError when it takes too long or too
 * much memory.
 */
export async function makeFile(
  kind: PersonaFileKind,
  read: () => Promise<PersonaDocument>,
  signal: AbortSignal,
): Promise<{ file: Uint8Array; document: PersonaDocument }> {
  return turns.take(async () => {
    const document = await read();
    const order: FileOrder = { kind, document };
    const late = AbortSignal.timeout(TIMEOUT);
    try {
      const options = { memoryLimit: MEMORY_LIMIT };
      const file = await inThread(module, order, AbortSignal.any([signal, late]), options);
      if (!(file instanceof Uint8Array)) throw new Error("Expected bytes from the thread that makes files.");
      return { file, document };
    } catch (error) {
      const isOutOfMemory =
        error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (!isOutOfMemory && (signal.aborted || !late.aborted)) throw error;
      throw new PayloadTooLargeError(
        "This persona is too long for a file of this kind. Remove lines that nobody needs, or take it as Markdown.",
      );
    }
  }, signal);
}
