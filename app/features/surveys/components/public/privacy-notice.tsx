import { privacyText } from "../../privacy-text.ts";
import type { Survey } from "../../survey.schema.ts";

/** What becomes of the answers, folded away behind its title; opens without a script. */
export function PrivacyNotice({ survey, title }: { survey: Survey; title: string }) {
  return (
    <details className="sv-privacy">
      <summary>{title}</summary>
      {privacyText(survey).map((paragraph) => (
        <p key={paragraph} className="sv-words">
          {paragraph}
        </p>
      ))}
    </details>
  );
}
