import type { Db } from "#db/client.server.ts";
import { selectQuality } from "../own-answers/own-answers.repository.server.ts";
import { type Quality, qualityReasonsSchema } from "./quality-reason.schema.ts";

/** How far a response can be relied on, null where it was not judged; and whether it is set aside or withdrawn. */
export async function readQuality(
  db: Db,
  responseId: string,
): Promise<{ quality: Quality | null; setAside: boolean; withdrawn: boolean }> {
  const row = await selectQuality(db, responseId);
  if (!row) return { quality: null, setAside: false, withdrawn: false };
  const reasons = qualityReasonsSchema.parse(JSON.parse(row.reasons));
  return {
    quality: row.score === null ? null : { score: row.score, reasons },
    setAside: row.setAside === 1,
    withdrawn: row.status === "withdrawn",
  };
}
