import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { type ReviewSettings, reviewSettingsSchema, usualSettings } from "./review.schema.ts";
import { selectReviewSettings, upsertReviewSettings } from "./review-settings.repository.server.ts";

/** How often what is reviewed; quarterly until an owner says otherwise. */
export async function findReviewSettings(db: Db): Promise<ReviewSettings> {
  const text = await selectReviewSettings(db);
  if (text === undefined) return usualSettings;
  const stored = reviewSettingsSchema.safeParse(JSON.parse(text));
  return stored.success ? stored.data : usualSettings;
}

/** Saves how often what is reviewed; what is due already stays due, all else counts from its last review. */
export async function saveReviewSettings(
  db: Db,
  settings: ReviewSettings,
  author: { id: string; name: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await upsertReviewSettings(trx, JSON.stringify(settings));
    await recordAudit(trx, author, {
      action: "review-settings.saved",
      subjectType: "instance",
      subjectId: null,
      detail: { ...settings },
    });
  });
}
