import { sql } from "kysely";
import { newTimelessId } from "#app/lib/ids.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { holdsText } from "#db/sql/holds-text.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import { inJson, wordsOf } from "../needles.ts";
import { scrubJson } from "../scrub-json.ts";

const PIECE = 200;

/** That somebody did something stays in the audit trail; about whom, and what it says of them, does not. */
export const auditEraser: Eraser = {
  key: "audit",
  async erase(trx, subject) {
    const own = await trx
      .updateTable("audit_entries")
      .set({ subject_id: null, detail: "{}" })
      .where(isAnyOf(trx, "subject_id", subject.customerIds))
      .executeTakeFirst();
    const words = wordsOf(subject);
    const naming = await trx
      .selectFrom("audit_entries")
      .select(["id", "detail"])
      .where(holdsText("detail", inJson(words)))
      .limit(PIECE)
      .execute();
    for (const { id, detail } of naming)
      await trx
        .updateTable("audit_entries")
        .set({ detail: scrubJson(detail, words) })
        .where("id", "=", id)
        .execute();
    return { count: Number(own.numUpdatedRows) + naming.length };
  },
};

/** Jobs that ended go; in one that waits another id stands in the person's place, of which nothing is known. */
export const jobsEraser: Eraser = {
  key: "jobs",
  async erase(trx, subject) {
    const wanted = inJson(wordsOf(subject));
    const ended = await trx
      .deleteFrom("jobs")
      .where("state", "in", ["done", "failed", "quarantined"])
      .where((eb) =>
        eb.or([
          holdsText("payload", wanted),
          holdsText("last_error", wanted),
          holdsText("progress_note", wanted),
        ]),
      )
      .executeTakeFirst();
    let count = Number(ended.numDeletedRows);
    for (const id of subject.customerIds) {
      const waiting = await trx
        .updateTable("jobs")
        .set({ payload: sql<string>`replace(payload, ${id}, ${newTimelessId()})` })
        .where(holdsText("payload", [id]))
        .executeTakeFirst();
      count += Number(waiting.numUpdatedRows);
    }
    return { count };
  },
};

/** Who a mailing is for may be said by an address that was searched for. */
export const audiencesEraser: Eraser = {
  key: "audiences",
  async erase(trx, subject) {
    const words = wordsOf(subject);
    const rows = await trx
      .selectFrom("survey_invitations")
      .select(["id", "audience"])
      .where(holdsText("audience", inJson(words)))
      .limit(PIECE)
      .execute();
    for (const { id, audience } of rows)
      await trx
        .updateTable("survey_invitations")
        .set({ audience: scrubJson(audience, words) })
        .where("id", "=", id)
        .execute();
    return { count: rows.length };
  },
};
