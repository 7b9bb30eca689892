import { privacyText } from "../../privacy-text.ts";
import type { Survey } from "../../survey.schema.ts";

/** What becomes of the answers, folded away behind its title; opens without a script. */
export function PrivacyNotice({ survey, title, away }: { survey: Survey; title: string; away: boolean }) {
  // Our own words are English on a page in any language; the author's are in the page's.
  const ours = survey.privacy === "" ? ({ lang: "en", dir: "ltr" } as const) : {};
  return (
    <details className="sv-privacy" data-last-page="" hidden={away}>
      <summary>{title}</summary>
      {privacyText(survey).map((paragraph) => (
        <p key={paragraph} className="sv-words" {...ours}>
          {paragraph}
        </p>
      ))}
    </details>
  );
}
