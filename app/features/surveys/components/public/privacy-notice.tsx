import { privacyText } from "../../public-page/privacy-text.ts";
import { directionOf } from "../../public-words/public-words.ts";
import type { Survey } from "../../survey.schema.ts";

/** What becomes of the answers, folded away behind its title; opens without a script. */
export function PrivacyNotice({
  survey,
  language,
  title,
  away,
}: {
  /** In the page's language. */
  survey: Survey;
  language: string;
  title: string;
  away: boolean;
}) {
  const said = privacyText(survey, language);
  // Our own words are English on a page in a language that we do not have.
  const other = said.language === language ? {} : { lang: said.language, dir: directionOf(said.language) };
  return (
    <details className="sv-privacy" data-last-page="" hidden={away}>
      <summary>{title}</summary>
      {said.paragraphs.map((paragraph) => (
        <p key={paragraph} className="sv-words" {...other}>
          {paragraph}
        </p>
      ))}
    </details>
  );
}
