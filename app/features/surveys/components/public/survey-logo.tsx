import { paths } from "#app/lib/paths.ts";
import type { SurveyLook } from "../../survey.schema.ts";
import type { TextLanguage } from "../../translations/text-language.ts";

/** The author's logo above a public page. */
export function SurveyLogo({ look, altLanguage = {} }: { look: SurveyLook; altLanguage?: TextLanguage }) {
  if (look.logoFileId === null) return null;
  return (
    <img className="sv-logo" src={paths.surveyPicture(look.logoFileId)} alt={look.logoAlt} {...altLanguage} />
  );
}
