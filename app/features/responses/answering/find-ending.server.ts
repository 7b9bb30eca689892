import type { Ended } from "#app/features/surveys/components/public/ending-page.server.tsx";
import { localizeSurvey } from "#app/features/surveys/localize-survey.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { findRedirect } from "#app/features/surveys/redirects/redirect-hosts.service.server.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { readReceipt } from "../receipt.server.ts";
import { selectReached } from "../responses.repository.server.ts";

/** The page at which an answer ended, in the language it was given in; the thank-you text for anything else. */
export async function findEnding(
  db: Db,
  open: PublicSurvey,
  receipt: string,
): Promise<Omit<Ended, "points" | "stays"> & { language: string }> {
  const id = await readReceipt(db, receipt);
  const reached = id === null ? undefined : await selectReached(db, open.id, id);
  const language = reached?.language ?? open.survey.language;
  const seen = reached ? await getSurveyVersion(db, open.id, reached.version) : open.survey;
  const survey = localizeSurvey(seen, language);
  const words = wordsOf(language);
  const ending = survey.endings.find((candidate) => candidate.id === reached?.endingId);
  const ours = { "screened-out": words.screenedOut, "over-quota": words.overQuota };
  const status = reached?.status;
  const text =
    status === "screened-out" || status === "over-quota" ? ours[status] : survey.thanks || words.received;
  return {
    language,
    title: ending?.title ?? words.thanks,
    text: ending ? ending.text : text,
    next: ending ? await findRedirect(db, ending.redirect) : null,
    receipt: reached ? receipt : null,
  };
}
