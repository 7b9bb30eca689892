import type { ReactNode } from "react";
import { answerField } from "../../answer-fields.ts";
import type { Survey } from "../../survey.schema.ts";
import { PrivacyNotice } from "./privacy-notice.tsx";
import { type Entered, SurveyQuestions } from "./survey-questions.tsx";
import { TrapField } from "./trap-field.tsx";

/** A whole public page with its own styles; the one script only keeps a draft and the page does without it. */
export function SurveyDocument({
  title,
  css,
  children,
}: {
  title: string;
  css: string;
  children: ReactNode;
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
        <script src="/survey.js" defer />
      </head>
      <body className="survey">
        <main>{children}</main>
      </body>
    </html>
  );
}

/** The hidden fields of an answer form; see submit-response.server.ts for what they are. */
export interface HiddenFields {
  key: string;
  /** The moment of opening, signed for `key`; see page-seal.server.ts. */
  seal: string;
  version: string;
  link: string;
  /** A puzzle that the page's script solves before it sends the form; see proof-of-work.server.ts. */
  challenge?: string;
}

/** The form that customers fill in. */
export function AnswerForm({
  survey,
  action,
  draft,
  hidden,
  entered,
}: {
  survey: Survey;
  action: string;
  /** The name under which the browser keeps a draft. */
  draft: string;
  hidden: HiddenFields;
  entered?: Entered;
}) {
  return (
    <form method="post" action={action} noValidate data-draft={draft} data-entered={entered ? "" : undefined}>
      <input type="hidden" name="key" value={hidden.key} />
      <input type="hidden" name="seal" value={hidden.seal} />
      <input type="hidden" name="version" value={hidden.version} />
      <input type="hidden" name="link" value={hidden.link} />
      {hidden.challenge !== undefined && (
        <>
          <input type="hidden" name="challenge" value={hidden.challenge} />
          <input type="hidden" name="proof" value="" />
        </>
      )}
      <TrapField />
      <SurveyQuestions survey={survey} entered={entered} />
      <PrivacyNotice survey={survey} title="What happens with your answers" />
      <button type="submit" className="sv-send">
        Send answers
      </button>
    </form>
  );
}

/** What was typed, shown back when it could not be taken, so that nobody has to write it again from memory. */
export function KeptAnswers({ survey, entered }: { survey: Survey; entered: Entered }) {
  const kept = survey.questions.flatMap((question) => {
    const { values = [], other = "" } = entered.posted[question.id] ?? {};
    const options = "options" in question ? question.options : [];
    const words = values.map((value) => options.find(({ id }) => id === value)?.label ?? value);
    const text = [...words, other].filter((part) => part.trim() !== "").join("; ");
    return text === "" ? [] : [{ id: answerField(question.id), title: question.title, text }];
  });
  if (kept.length === 0) return null;
  return (
    <>
      <h2>What you had entered</h2>
      <p className="sv-soft">It was not sent. You can copy it from here.</p>
      <dl className="sv-kept">
        {kept.map(({ id, title, text }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
