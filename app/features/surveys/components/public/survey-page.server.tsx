import { createHash, randomUUID } from "node:crypto";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { toResponse } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import type { PublicSurvey } from "../../survey.schema.ts";
import { ClosingPoints, type SaidAndDone } from "./closing-points.tsx";
import controlStyles from "./survey-controls.css?raw";
import { AnswerForm, type HiddenFields, KeptAnswers, SurveyDocument } from "./survey-document.tsx";
import pageStyles from "./survey-page.css?raw";
import { type Entered, hasTrouble } from "./survey-questions.tsx";

const styles = (pageStyles + controlStyles).replace(/\/\*[^*]*\*\//g, "").replace(/\s+/g, " ");

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'`,
    "script-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  // The address of a personal link names a customer; no other site may learn it.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // Each view has its own key, so nothing may share it; "no-store" would lose what was typed on going back.
  "Cache-Control": "private, no-cache",
};

function respond(status: number, document: string): Response {
  return new Response(document, { status, headers });
}

function toHtml(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

// Stand in a kept page for what differs with each view; no author could type them.
const keyMark = randomUUID();
const sealMark = randomUUID();
const linkMark = randomUUID();

// A version never changes, so its page is drawn once: a view is then three strings put together.
const pages = new Map<string, string[]>();
const MAX_PAGES = 200;

/** What one view of a page has for itself. */
export interface PageView {
  /** Makes the answer of this page one answer, however often it is sent. */
  key: string;
  seal: string;
  /** The token of a personal link, or "". */
  link: string;
  challenge?: string;
}

/** The page of a published survey for one respondent. */
export function surveyPage(slug: string, open: PublicSurvey, view: PageView): Response {
  const name = `${open.id} ${open.version}`;
  let parts = pages.get(name);
  if (parts === undefined) {
    const hidden = { key: keyMark, seal: sealMark, version: String(open.version), link: linkMark };
    parts = toHtml(formDocument(slug, open, hidden)).split(new RegExp(`${keyMark}|${sealMark}|${linkMark}`));
    const oldest = pages.keys().next().value;
    if (pages.size >= MAX_PAGES && oldest !== undefined) pages.delete(oldest);
    pages.set(name, parts);
  }
  const [start = "", beforeSeal = "", beforeLink = "", rest = ""] = parts;
  const link = escapeAttribute(view.link);
  return respond(200, `${start}${view.key}${beforeSeal}${view.seal}${beforeLink}${link}${rest}`);
}

/** A form as it was sent: which survey's, its hidden fields, and everything that was typed. */
export interface SentForm {
  slug: string;
  open: PublicSurvey;
  hidden: PageView;
  entered: Entered;
}

/** The same page with everything that was typed and each error in its place, ready to be sent again. */
export function surveyPageAgain({ slug, open, hidden, entered }: SentForm, status = 422): Response {
  const fields = { ...hidden, version: String(open.version) };
  return respond(status, toHtml(formDocument(slug, open, fields, entered)));
}

/** A plain page that says why there is nothing to fill in; what was typed is shown back. */
export function noticePage(
  status: number,
  notice: { title: string; message: string; receipt?: string | null; points?: readonly SaidAndDone[] },
  kept?: Pick<SentForm, "open" | "entered">,
): Response {
  return respond(
    status,
    toHtml(
      <SurveyDocument title={notice.title} css={styles}>
        <h1 className="sv-title">{notice.title}</h1>
        <p className="sv-words">{notice.message}</p>
        {notice.receipt && <ToMyAnswers receipt={notice.receipt} />}
        <ClosingPoints points={notice.points} />
        {kept && <KeptAnswers survey={kept.open.survey} entered={kept.entered} />}
      </SurveyDocument>,
    ),
  );
}

const titles = new Map([
  [403, "This link is not valid"],
  [404, "There is no survey here"],
]);

/** Failures that pass: too many requests, a locked database, a full disk. */
const PASSING = new Set([429, 503, 507]);

/**
 * The page for a failure that was expected. One that passes, a full or locked database included, gives the form
 * back to be sent again; after any other what was typed is shown to be copied. Throws anything unexpected again.
 */
export async function expectedFailurePage(error: unknown, sent?: SentForm): Promise<Response> {
  const response = toResponse(error);
  const { status } = response;
  const { message } = z.object({ message: z.string() }).parse(await response.json());
  const title = titles.get(status) ?? "This did not work";
  const page =
    sent && PASSING.has(status)
      ? surveyPageAgain({ ...sent, entered: { ...sent.entered, notice: message } }, status)
      : noticePage(status, { title, message }, sent);
  const retryAfter = response.headers.get("Retry-After");
  if (retryAfter !== null) page.headers.set("Retry-After", retryAfter);
  return page;
}

/** The page after answering; `receipt` is null when the address was not one that we gave out. */
export function thanksPage(
  slug: string,
  open: PublicSurvey,
  receipt: string | null,
  points: readonly SaidAndDone[] = [],
): Response {
  const words = open.survey.thanks === "" ? "Your answers have been received." : open.survey.thanks;
  const receiptLine: ReactNode = receipt && (
    <>
      <p className="sv-soft">Your answers are stored. This is your receipt:</p>
      <p className="sv-receipt">{receipt}</p>
      <ToMyAnswers receipt={receipt} />
    </>
  );
  return respond(
    200,
    toHtml(
      <SurveyDocument title={`Thank you – ${open.survey.title}`} css={styles}>
        <div data-sent={receipt ? slug : undefined}>
          <h1 className="sv-title">Thank you</h1>
          <p className="sv-words">{words}</p>
          {receiptLine}
          <ClosingPoints points={points} />
        </div>
      </SurveyDocument>,
    ),
  );
}

function formDocument(
  slug: string,
  open: PublicSurvey,
  hidden: HiddenFields,
  entered?: Entered,
): ReactElement {
  const { survey } = open;
  const title = entered && hasTrouble(entered) ? `Error: ${survey.title}` : survey.title;
  return (
    <SurveyDocument title={title} css={styles}>
      <AnswerForm
        survey={survey}
        action={paths.publicSurvey(slug)}
        draft={slug}
        hidden={hidden}
        entered={entered}
      />
    </SurveyDocument>
  );
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function ToMyAnswers({ receipt }: { receipt: string }) {
  return (
    <p>
      <a href={paths.myAnswers({ code: receipt })}>See, correct or withdraw your answers</a>
    </p>
  );
}
