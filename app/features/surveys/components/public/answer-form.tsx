import type { FormView } from "../../public-page/form-view.ts";
import type { PageData } from "../../public-page/page-data.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { FirstPrivacyNotice, LastPrivacyNotice } from "./privacy-notice.tsx";
import { SurveyQuestions } from "./survey-questions.tsx";
import { TrapField } from "./trap-field.tsx";

/** The hidden fields of an answer form. */
export interface HiddenFields {
  key: string;
  /** The moment of opening, signed for `key`; see page-seal.server.ts. */
  seal: string;
  version: string;
  link: string;
  /** The way somebody came, where their link says so. */
  via: string;
  /** A puzzle that the page's script solves before it sends the form; see proof-of-work.server.ts. */
  challenge?: string;
}

/** Where a form sends what. */
export interface FormAddresses {
  /** All of it. */
  answer: string;
  /** What was entered so far. */
  draft: string;
  /** Files as they are chosen. */
  files: string;
}

/** The form that customers fill in. */
export function AnswerForm({
  view,
  addresses,
  draft,
  leave,
  hidden,
  data,
  returned,
  savedAt,
}: {
  view: FormView;
  addresses: FormAddresses;
  /** The name under which the browser keeps a draft. */
  draft: string;
  /** Where somebody goes who lets it be, on a device that others use after them. */
  leave: string | null;
  hidden: HiddenFields;
  data: PageData;
  /** The page holds what was sent or begun before. */
  returned: boolean;
  /** When the server kept that, in milliseconds. */
  savedAt: number | null;
}) {
  const { survey, words, page, pages, language, moreMayFollow } = view;
  const uploads = survey.questions.some(({ type }) => type === "file");
  const last = page + 1 >= pages;
  const sends = last && !moreMayFollow;
  const privacy = { survey, language, title: words.privacy, isShared: view.isShared ?? false };
  return (
    <form
      method="post"
      action={uploads ? addresses.files : addresses.answer}
      encType={uploads ? "multipart/form-data" : undefined}
      noValidate
      // Off, a browser neither offers what somebody else typed nor puts it back on going back.
      autoComplete={view.isShared ? "off" : undefined}
      data-draft={draft}
      data-send={addresses.answer}
      data-save={addresses.draft}
      data-files={uploads ? addresses.files : undefined}
      data-entered={returned ? "" : undefined}
      data-saved={savedAt ?? undefined}
    >
      <input type="hidden" name="key" value={hidden.key} />
      <input type="hidden" name="seal" value={hidden.seal} />
      <input type="hidden" name="version" value={hidden.version} />
      <input type="hidden" name="link" value={hidden.link} />
      <input type="hidden" name="via" value={hidden.via} />
      <input type="hidden" name="lang" value={language} />
      <input type="hidden" name="asked" value={[...view.asked].join(" ")} />
      {hidden.challenge !== undefined && (
        <>
          <input type="hidden" name="challenge" value={hidden.challenge} />
          <input type="hidden" name="proof" value="" />
        </>
      )}
      <TrapField />
      {/* The button that Enter presses: the first of a form, which must not be one that changes the language. */}
      <button
        type="submit"
        name="go"
        value={sends ? "send" : "next"}
        className="sv-hidden"
        tabIndex={-1}
        aria-hidden="true"
        data-default=""
      >
        {sends ? words.send : words.next}
      </button>
      <LanguageSwitch view={view} />
      <SurveyQuestions view={view} before={<FirstPrivacyNotice {...privacy} away={page > 0} />} />
      <LastPrivacyNotice {...privacy} away={!last || page === 0} />
      <p role="status" className="sv-news" data-news="" />
      <div className="sv-buttons">
        <button type="submit" name="go" value={sends ? "send" : "next"} className="sv-send" data-main="">
          {sends ? words.send : words.next}
        </button>
        <button type="submit" name="go" value="back" className="sv-back" data-back="" hidden={page === 0}>
          {words.back}
        </button>
        {leave !== null && (
          <a className="sv-back" href={leave}>
            {words.startAgain}
          </a>
        )}
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data for our own script, which no text of it can close */}
      <script type="application/json" id="sv-data" dangerouslySetInnerHTML={{ __html: scriptSafe(data) }} />
    </form>
  );
}

/** JSON that no browser takes for the end of its script element, nor old ones for the end of a line (HTML, 4.12.1.3). */
function scriptSafe(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
