import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { lockSurvey } from "../surveys.repository.server.ts";
import { type Closed, closedAt } from "./closed.ts";
import { replaceSettings, type SurveyDoor, selectDoor } from "./survey-settings.repository.server.ts";
import type { SurveySettings } from "./survey-settings.schema.ts";

/** A survey's door, and why it takes no answers now; undefined without such a survey. */
export async function findDoor(
  db: Db,
  by: "slug" | "id",
  value: string,
): Promise<(SurveyDoor & { closed: Closed | null }) | undefined> {
  const door = await selectDoor(db, by, value);
  return door && { ...door, closed: closedAt(door, nowIso()) };
}

/** The same for a survey that there is. Throws NotFoundError. */
export async function getDoor(db: Db, surveyId: string) {
  const door = await findDoor(db, "id", surveyId);
  if (!door) throw new NotFoundError("There is no survey at this address.");
  return door;
}

/**
 * Saves what holds from now on, for those too who have the page open already; what is not among the changes stays.
 * Throws NotFoundError.
 */
export async function saveSurveySettings(
  db: Db,
  author: { id: string; name: string },
  surveyId: string,
  changes: Partial<SurveySettings>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two pages save different settings of one survey.
    await lockSurvey(trx, surveyId);
    const { title, settings: before } = await getDoor(trx, surveyId);
    const settings = { ...before, ...changes };
    await replaceSettings(trx, surveyId, settings, nowIso());
    await recordAudit(trx, author, {
      action: "survey.settings-saved",
      subjectType: "survey",
      subjectId: surveyId,
      detail: { title, ...settings, embedSites: settings.embedSites.join(" ") },
    });
  });
}
