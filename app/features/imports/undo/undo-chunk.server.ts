import type { Db } from "#db/client.server.ts";
import type { RecordType } from "../storing/change-log.ts";
import { removeRecords } from "./remove-records.server.ts";
import { restoreRecords } from "./restore-records.server.ts";
import { takeBackWhatWasKept } from "./retry-kept.server.ts";
import type { UndoContext } from "./undo-context.ts";
import { type ChunkLog, saveRest } from "./undo-log.repository.server.ts";

/** Small enough that no piece takes longer than a survey's answer may wait. */
const PIECE = 40;

/**
 * What goes first: what was said and bought before those who said it, and people before their companies; so that
 * nothing holds anything any more when its turn comes.
 */
const order: readonly { what: "changed" | "heard" | "created"; type: RecordType }[] = [
  // Before what was changed: a text that an import took away comes back where the import's own one stood.
  { what: "created", type: "feedback" },
  { what: "changed", type: "feedback" },
  { what: "changed", type: "event" },
  { what: "changed", type: "response" },
  { what: "heard", type: "value" },
  { what: "created", type: "event" },
  { what: "created", type: "value" },
  { what: "created", type: "response" },
  { what: "created", type: "customer" },
  { what: "changed", type: "customer" },
  { what: "created", type: "company" },
  { what: "changed", type: "company" },
  { what: "changed", type: "survey" },
  { what: "created", type: "attribute" },
  { what: "created", type: "survey" },
];

/**
 * Undoes one chunk of an import, or as much of it as `mayGoOn` lets it, the last rows first. Takes a transaction; what
 * is left of the chunk is kept in it, so that a killed worker goes on exactly there.
 */
export async function undoChunk(
  trx: Db,
  context: UndoContext,
  chunk: ChunkLog,
  mayGoOn: () => boolean,
): Promise<void> {
  const ownIds = new Set([...chunk.created.values()].flat());
  let pieces = 0;
  for (const { what, type } of order) {
    // One piece at least: a machine that is too slow for more must still come to an end.
    while (pieces === 0 || mayGoOn()) {
      if (!(await undoPiece(trx, context, chunk, what, type, ownIds))) break;
      pieces += 1;
    }
  }
  await saveRest(trx, context.importId, chunk);
  await takeBackWhatWasKept(trx, context);
}

/** False when nothing of this kind is left. */
async function undoPiece(
  trx: Db,
  context: UndoContext,
  chunk: ChunkLog,
  what: "changed" | "heard" | "created",
  type: RecordType,
  ownIds: ReadonlySet<string>,
): Promise<boolean> {
  if (what === "created") {
    const ids = chunk.created.get(type)?.splice(-PIECE) ?? [];
    const { importId, importedAt, fromRow } = context;
    if (ids.length > 0) {
      await removeRecords(
        trx,
        context,
        type,
        ids.map((id) => ({ id, importId, importedAt, fromRow })),
      );
    }
    return ids.length > 0;
  }
  if (what === "heard") {
    const heard = chunk.heard.splice(-PIECE).map(({ valueId, learntBefore, learntAfter }) => ({
      id: valueId,
      changes: [{ field: "learntAt", before: learntBefore, after: learntAfter }],
    }));
    if (heard.length > 0) await restoreRecords(trx, context, type, heard);
    return heard.length > 0;
  }
  // What the chunk created goes, or stays, as a whole.
  const changed = chunk.changed
    .filter((record) => record.type === type && !ownIds.has(record.id))
    .slice(-PIECE);
  const taken = new Set(changed);
  chunk.changed = chunk.changed.filter((record) => !taken.has(record));
  if (changed.length > 0) await restoreRecords(trx, context, type, changed.reverse());
  return changed.length > 0;
}
