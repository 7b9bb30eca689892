import { paths } from "#app/lib/paths.ts";
import type { SurveyLook } from "../../survey.schema.ts";

/** The author's logo above a public page. */
export function SurveyLogo({ look }: { look: SurveyLook }) {
  if (look.logoFileId === null) return null;
  return <img className="sv-logo" src={paths.surveyPicture(look.logoFileId)} alt={look.logoAlt} />;
}
