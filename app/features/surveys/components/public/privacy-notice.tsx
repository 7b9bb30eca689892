import { privacyText } from "../../public-page/privacy-text.ts";
import { directionOf } from "../../public-words/public-words.ts";
import type { Survey } from "../../survey.schema.ts";

interface PrivacyNoticeProps {
  /** In the page's language. */
  survey: Survey;
  language: string;
  title: string;
  isShared: boolean;
  away: boolean;
}

/** What whoever begins should know of what becomes of the answers, and all of it behind its title. */
export function FirstPrivacyNotice(props: PrivacyNoticeProps) {
  const { said, other } = textOf(props);
  return (
    <div className="sv-privacy" data-first-page="" hidden={props.away}>
      <p className="sv-words" {...other}>
        {said.short}
      </p>
      <PrivacyDetails {...props} />
    </div>
  );
}

/** The same once more before it is sent, folded away. */
export function LastPrivacyNotice(props: PrivacyNoticeProps) {
  return (
    <div className="sv-privacy" data-last-page="" hidden={props.away}>
      <PrivacyDetails {...props} always />
    </div>
  );
}

/** Opens without a script; not there where the short words are all of them, unless they stand on another page. */
function PrivacyDetails({ always = false, title, ...props }: PrivacyNoticeProps & { always?: boolean }) {
  const { said, other } = textOf({ title, ...props });
  const paragraphs = said.paragraphs.length === 0 && always ? [said.short] : said.paragraphs;
  if (paragraphs.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="sv-words" {...other}>
          {paragraph}
        </p>
      ))}
    </details>
  );
}

// Our own words are English on a page in a language that we do not have.
function textOf({ survey, language, isShared }: PrivacyNoticeProps) {
  const said = privacyText(survey, language, { isShared });
  const other = said.language === language ? {} : { lang: said.language, dir: directionOf(said.language) };
  return { said, other };
}
