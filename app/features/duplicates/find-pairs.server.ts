import { nowIso } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { matchKeys, type PersonFacts } from "./match-keys.ts";
import { LIKELY, weighPair } from "./pair-evidence.ts";
import {
  type FoundPair,
  insertPairs,
  selectChanged,
  selectFacts,
  selectSharers,
  writeKeys,
} from "./pairs.repository.server.ts";
import { readScanPlace, writeScanPlace } from "./scan-place.repository.server.ts";

const CUSTOMERS_A_PIECE = 200;
/** More than this share a key: it says where they work or live, not who they are. */
const MOST_SHARERS = 6;
/** Somebody who was written before the last look may only become visible after it. */
const LOOK_BACK_MS = 2 * 60_000;

/** Looks for likely pairs among the customers who changed since the last look; safe to run again. */
export async function findPairs(db: Db, signal: AbortSignal): Promise<void> {
  const begun = await readScanPlace(db);
  let place = { updatedAt: lookBack(begun), id: "" };
  for (;;) {
    signal.throwIfAborted();
    const changed = await selectChanged(db, place, CUSTOMERS_A_PIECE);
    const last = changed.at(-1);
    if (!last) return;
    const ids = changed.map(({ id }) => id);
    await db.transaction().execute(async (trx) => {
      const people = await selectFacts(trx, ids);
      const keys = new Map(people.map((person) => [person.id, matchKeys(person)]));
      await writeKeys(trx, keys);
      await insertPairs(trx, await pairsOf(trx, people, keys), nowIso());
      await writeScanPlace(trx, last.updatedAt);
    });
    place = last;
  }
}

async function pairsOf(
  trx: Db,
  people: readonly PersonFacts[],
  keys: ReadonlyMap<string, readonly string[]>,
): Promise<FoundPair[]> {
  const sharers = await selectSharers(trx, [...new Set([...keys.values()].flat())], MOST_SHARERS);
  const known = new Map(people.map((person) => [person.id, person]));
  const missing = new Set([...sharers.values()].flat().filter((id) => !known.has(id)));
  const list = [...missing];
  for (let start = 0; start < list.length; start += 500) {
    for (const person of await selectFacts(trx, list.slice(start, start + 500))) known.set(person.id, person);
  }
  const found = new Map<string, FoundPair>();
  for (const ids of sharers.values()) {
    const sorted = [...ids].sort();
    // At most six share a key, so at most fifteen pairs a key.
    sorted.forEach((oneId, at) => {
      for (const otherId of sorted.slice(at + 1)) {
        const [one, other] = [known.get(oneId), known.get(otherId)];
        if (!one || !other || found.has(`${oneId} ${otherId}`)) continue;
        const evidence = weighPair(one, other);
        if (evidence.score >= LIKELY)
          found.set(`${oneId} ${otherId}`, { id: newId(), oneId, otherId, evidence });
      }
    });
  }
  return [...found.values()];
}

function lookBack(iso: string | null): string {
  return iso === null ? "" : new Date(Date.parse(iso) - LOOK_BACK_MS).toISOString();
}
