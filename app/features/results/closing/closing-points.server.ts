import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectSurveyThemes } from "../result-texts.repository.server.ts";
import type { ClosingForm } from "./closing-point.schema.ts";
import * as points from "./closing-points.repository.server.ts";

export type { ClosingPoint } from "./closing-points.repository.server.ts";

/** What is said back to those who answered, in the order in which it was written. */
export async function listClosingPoints(db: Db, surveyId: string): Promise<points.ClosingPoint[]> {
  return points.selectClosingPoints(db, surveyId);
}

/** The themes that a point can answer: those that texts of this survey belong to, the most frequent first. */
export async function listSurveyThemes(db: Db, surveyId: string) {
  return selectSurveyThemes(db, surveyId, 50);
}

/** Adds a point or takes one back. Throws ConflictError when there are enough of them. */
export async function changeClosingPoints(
  db: Db,
  actor: Actor,
  surveyId: string,
  form: ClosingForm,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { survey } = await getSurveyOverVersions(trx, surveyId);
    if (form.intent === "remove") {
      if (!(await points.deleteClosingPoint(trx, surveyId, form.pointId)))
        throw new NotFoundError("There is no such point any more.");
    } else {
      const existing = await points.selectClosingPoints(trx, surveyId);
      if (existing.length >= points.MOST_POINTS)
        throw new ConflictError(
          `There are ${points.MOST_POINTS} points already. Remove one first: people read a few.`,
        );
      const themes = await selectSurveyThemes(trx, surveyId, 50);
      await points.insertClosingPoint(trx, {
        id: newId(),
        surveyId,
        said: form.said,
        did: form.did,
        questionId: survey.questions.some(({ id }) => id === form.questionId) ? form.questionId : null,
        themeId: themes.some(({ id }) => id === form.themeId) ? form.themeId : null,
        createdBy: actor.id,
        createdAt: nowIso(),
      });
    }
    const action = form.intent === "add" ? "survey.closing-point-added" : "survey.closing-point-removed";
    await recordAudit(trx, actor, { action, subjectType: "survey", subjectId: surveyId, detail: {} });
  });
}
