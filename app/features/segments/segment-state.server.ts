import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { refuseSilence, type SegmentState } from "./segment-state.ts";
import { updateSegmentState } from "./segments.repository.server.ts";
import { getSegment } from "./segments.service.server.ts";

/**
 * Makes a segment active, or a draft again; with a message, that is saved with it. Throws NotFoundError for an unknown id
 * and InvalidInputError, at the field `message`, where nobody wrote what is said or offered differently.
 */
export async function setSegmentState(
  db: Db,
  id: string,
  state: SegmentState,
  author: { id: string; name: string },
  message?: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const segment = await getSegment(trx, id);
    const said = message ?? segment.message;
    refuseSilence(state, said);
    if (segment.state === state && segment.message === said) return;
    await updateSegmentState(trx, id, { state, message: said, updatedAt: nowIso() });
    await recordAudit(trx, author, {
      action: state === "active" ? "segment.activated" : "segment.drafted",
      subjectType: "segment",
      subjectId: id,
      detail: { name: segment.name },
    });
  });
}
