import type { Db } from "#db/client.server.ts";
import { selectVersionsQuoting, updateSnapshot } from "./persona-versions.repository.server.ts";
import { withoutQuotesOf } from "./version.schema.ts";

/** A snapshot is some hundred kilobytes at most. */
const PIECE = 20;

/** Takes the words of a feedback item out of all versions of all personas. Can run twice. Takes a transaction. */
export async function forgetQuotesInVersions(trx: Db, itemId: string): Promise<void> {
  for (;;) {
    const versions = await selectVersionsQuoting(trx, itemId, PIECE);
    if (versions.length === 0) return;
    for (const { id, snapshot } of versions)
      await updateSnapshot(trx, id, withoutQuotesOf(snapshot, itemId), itemId);
  }
}
