import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { intervalOf } from "./review.schema.ts";
import { findReviewSettings } from "./review-settings.server.ts";
import { updateSubject } from "./review-subjects.repository.server.ts";
import { takeSnapshot } from "./take-snapshot.server.ts";
import { watchSubjects } from "./watch-subjects.server.ts";

/**
 * Begins reviews as though segments, personas and all profiles had been looked at on an earlier day (ISO text): what was
 * said and done is counted as of that day, who belongs and what is known of them as of now. For instances whose data are
 * older than Earshot itself, such as the sample company.
 */
export async function lookBack(db: Db, at: string): Promise<void> {
  const settings = await findReviewSettings(db);
  for (const { subject, subjectId } of await watchSubjects(db, settings)) {
    if (subject === "profile" || subject === "company") continue;
    await takeSnapshot(db, subject, subjectId, at);
    const due = new Date(Date.parse(at) + intervalOf(settings, subject) * DAY_MS).toISOString();
    await updateSubject(db, subject, subjectId, { next_due_at: due, updated_at: nowIso() });
  }
}
