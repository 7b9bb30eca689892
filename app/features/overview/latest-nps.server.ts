import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { netPromoterScore } from "#app/features/results/nps.ts";
import { listSurveys } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectRatingCounts } from "./overview.repository.server.ts";
import type { OverviewNps } from "./overview.ts";

/** NPS of the newest survey that asked for it and was answered; null when none was. */
export async function findLatestNps(db: Db): Promise<OverviewNps | null> {
  const { surveys } = await listSurveys(db, { pageSize: 25 });
  const answered = surveys
    .filter((survey) => survey.responses > 0)
    .sort((a, b) => (b.lastResponseAt ?? "").localeCompare(a.lastResponseAt ?? ""));
  for (const { id, title } of answered) {
    const { survey } = await getSurveyOverVersions(db, id);
    const question = survey.questions.find(({ type }) => type === "nps");
    if (!question) continue;
    const nps = netPromoterScore(await selectRatingCounts(db, id, question.id));
    if (nps) return { surveyId: id, surveyTitle: title, nps };
  }
  return null;
}
