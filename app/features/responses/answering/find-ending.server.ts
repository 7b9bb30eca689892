import type { Ended } from "#app/features/surveys/components/public/ending-page.server.tsx";
import type { Surroundings } from "#app/features/surveys/public-page/surroundings.ts";
import { chooseLanguage } from "#app/features/surveys/public-words/choose-language.ts";
import { wordsOf } from "#app/features/surveys/public-words/public-words.ts";
import { findRedirect } from "#app/features/surveys/redirects/redirect-hosts.service.server.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import { getSurveyVersion } from "#app/features/surveys/surveys.service.server.ts";
import { languagesOf, localizeSurvey } from "#app/features/surveys/translations/localize-survey.ts";
import { textLanguages } from "#app/features/surveys/translations/text-language.ts";
import type { Db } from "#db/client.server.ts";
import { readReceipt } from "../receipts/receipt.server.ts";
import { selectReached } from "../responses.repository.server.ts";
import { endingByAddress } from "./reached-ending.server.ts";

/**
 * The page at which an answer ended, in the language it was given in; the thank-you text for anything else. On a kiosk
 * the address says which ending it was and not whose answer, so that whoever comes next learns nothing from it.
 */
export async function findEnding(
  db: Db,
  open: PublicSurvey,
  parameters: URLSearchParams,
  surroundings: Surroundings,
): Promise<Omit<Ended, "points" | "stays"> & { language: string }> {
  const receipt = parameters.get("receipt") ?? "";
  const isKiosk = surroundings.kind === "kiosk";
  const id = isKiosk ? null : await readReceipt(db, receipt);
  const reached = isKiosk
    ? await reachedOnKiosk(db, open, parameters)
    : id === null
      ? undefined
      : await selectReached(db, open.id, id);
  const language = reached?.language ?? open.survey.language;
  const seen = reached ? await getSurveyVersion(db, open.id, reached.version) : open.survey;
  const survey = localizeSurvey(seen, language);
  const words = wordsOf(language);
  const ending = survey.endings.find((candidate) => candidate.id === reached?.endingId);
  const ours = { "screened-out": words.screenedOut, "over-quota": words.overQuota };
  const status = reached?.status;
  const text =
    status === "screened-out" || status === "over-quota" ? ours[status] : survey.thanks || words.received;
  const languageOf = textLanguages(seen, language);
  const isOurs = ending === undefined && text !== survey.thanks;
  return {
    language,
    languages: {
      title: ending ? languageOf(`ending.${ending.id}.title`) : {},
      text: isOurs ? {} : languageOf(ending ? `ending.${ending.id}.text` : "thanks"),
    },
    title: ending?.title ?? words.thanks,
    text: ending ? ending.text : text,
    next: ending ? await findRedirect(db, ending.redirect) : null,
    receipt: reached && !isKiosk ? receipt : null,
    surroundings,
  };
}

async function reachedOnKiosk(db: Db, { id, version, survey }: PublicSurvey, parameters: URLSearchParams) {
  const language = chooseLanguage(languagesOf(survey), parameters.get("lang"), null);
  const reached = await endingByAddress(db, id, parameters);
  return { version, status: undefined, endingId: null, ...reached, language };
}
