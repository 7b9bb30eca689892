import path from "node:path";
import { sql } from "kysely";
import { draftFromSegment } from "#app/features/personas/draft-from-segment.server.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { createRandom } from "#app/features/sample-company/random.ts";
import { type Db, openDatabase } from "#db/client.server.ts";

/** A bootstrap sample of n holds 1 − 1/e of them, the others more than once. */
const KEPT = 1 - 1 / Math.E;

/**
 * The share of the lines with evidence that a draft has again when customers are resampled, over so many resamples. Each
 * resample holds the distinct customers of a bootstrap sample (Efron 1979), each once, since a customer is one row; a
 * line stays when the new draft has one about the same thing. `db` must be an SQLite file; `folder` takes the copies.
 */
export async function measureStaying(db: Db, folder: string, resamples: number): Promise<number> {
  const personas = await listPersonas(db);
  const whole = new Map<string, Set<string>>();
  for (const { segmentId } of personas) whole.set(segmentId, await claims(db, segmentId));
  let [stayed, all] = [0, 0];
  for (let round = 1; round <= resamples; round += 1) {
    const file = path.join(folder, `resample-${round}.db`);
    await sql`vacuum into ${file}`.execute(db);
    const copy = openDatabase(`file:${file}`);
    try {
      await dropSome(copy, round);
      for (const [segmentId, before] of whole) {
        const after = await claims(copy, segmentId);
        all += before.size;
        stayed += [...before].filter((key) => after.has(key)).length;
      }
    } finally {
      await copy.destroy();
    }
  }
  return stayed / Math.max(1, all);
}

/** What a draft claims with evidence: the keys of its lines, but for single quotes. */
async function claims(db: Db, segmentId: string): Promise<Set<string>> {
  const { draft } = await draftFromSegment(db, segmentId, {});
  return new Set(
    draft.lines
      .filter(({ origin, section }) => origin === "evidence" && section !== "quotes")
      .map(({ key, evidence }) => `${key} ${evidence.value ?? ""}`),
  );
}

async function dropSome(db: Db, seed: number): Promise<void> {
  const random = createRandom(seed);
  const customers = await db.selectFrom("customers").select("id").orderBy("external_id").execute();
  const dropped = customers.filter(() => random.next() > KEPT).map(({ id }) => id);
  for (let start = 0; start < dropped.length; start += 100) {
    await db
      .deleteFrom("customers")
      .where("id", "in", dropped.slice(start, start + 100))
      .execute();
  }
}
