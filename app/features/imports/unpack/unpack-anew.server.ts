import { unpackImport } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Detection, Reading, Wanted } from "../import.schema.ts";
import type { Import } from "../imports.repository.server.ts";
import { unpackAgain } from "./unpack.repository.server.ts";

/** Whether what a person chose lies outside of the table file: another part of the upload, or how its text was decoded. */
export function needsUnpacking({ detection, originalKey }: Import, reading: Reading): boolean {
  if (originalKey === null) return false;
  if (reading.part !== undefined && reading.part !== detection.part) return true;
  return detection.numbered && reading.encoding !== detection.encoding;
}

/** Has a worker unpack an upload as a person chose. Throws ConflictError once the import has started. */
export async function unpackAnew(db: Db, id: string, wanted: Wanted): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await unpackAgain(trx, id, wanted))) {
      throw new ConflictError("This import has started already; it cannot be read differently any more.");
    }
    await enqueue(trx, unpackImport, { importId: id });
  });
}

/** What the table file cannot say about the upload that it was made of. */
export function pickSource(detection: Detection): Partial<Detection> {
  const { format, inside, parts, part, uploadBytes } = detection;
  if (!detection.numbered) return { format, inside, parts, part, uploadBytes };
  const { encoding, encodingReason, encodingSure, encodingReadings, delimiter, delimiterReason } = detection;
  return {
    ...{ format, inside, parts, part, uploadBytes, delimiter, delimiterReason },
    ...{ encoding, encodingReason, encodingSure, encodingReadings },
  };
}
