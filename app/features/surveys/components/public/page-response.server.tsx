import { createHash } from "node:crypto";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { lookStyles } from "../../look/look-styles.ts";
import { byItself, type Surroundings } from "../../public-page/surroundings.ts";
import type { SurveyLook } from "../../survey.schema.ts";
import controlStyles from "./survey-controls.css?raw";
import { SurveyDocument } from "./survey-document.tsx";
import pageStyles from "./survey-page.css?raw";
import partStyles from "./survey-parts.css?raw";
import { surveyScript } from "./survey-script.server.ts";

const styles = (pageStyles + controlStyles + partStyles).replace(/\/\*[^*]*\*\//g, "").replace(/\s+/g, " ");

const common = {
  "Content-Type": "text/html; charset=utf-8",
  // The address of a personal link names a customer; no other site may learn it. Our own pages tell by it what they lead to.
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  // Each view has its own key, so nothing may share it; "no-store" would lose what was typed on going back.
  "Cache-Control": "private, no-cache",
  // The page differs by them where a survey has several languages.
  Vary: "Accept-Language",
};

/** A public page as text, with the policy that allows its own styles and no others. */
export interface DrawnPage {
  html: string;
  policy: string;
  /** On a device that many people use nothing may be found again by going back. */
  isShared?: boolean;
}

/** Draws a whole page. `look` is the survey's, null for a page without one. */
export function drawPage(page: {
  title: string;
  language: string;
  look: SurveyLook | null;
  refresh?: { to: string; seconds: number } | undefined;
  /** By itself when left out. */
  surroundings?: Surroundings;
  /** What there was to do on the page is done. */
  isOver?: boolean;
  children: ReactNode;
}): DrawnPage {
  const { surroundings = byItself, isOver = false } = page;
  const own = page.look === null ? "" : lookStyles(page.look);
  const css = own === "" ? [styles] : [styles, own];
  const document = (
    <SurveyDocument
      title={page.title}
      language={page.language}
      css={css}
      script={surveyScript.path}
      refresh={page.refresh}
      surroundings={surroundings}
      isOver={isOver}
    >
      {page.children}
    </SurveyDocument>
  );
  const isShared = surroundings.kind === "kiosk";
  return { html: toHtml(document), policy: policyFor(css, surroundings), isShared };
}

export function respond(status: number, { html, policy, isShared }: DrawnPage): Response {
  const headers: Record<string, string> = { ...common, "Content-Security-Policy": policy };
  if (isShared) headers["Cache-Control"] = "no-store";
  return new Response(html, { status, headers });
}

function policyFor(css: readonly string[], surroundings: Surroundings): string {
  const sites = surroundings.kind === "embed" ? surroundings.sites : [];
  const hashes = css.map((sheet) => `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`);
  return [
    "default-src 'none'",
    `style-src ${hashes.join(" ")}`,
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${sites.length === 0 ? "'none'" : sites.join(" ")}`,
  ].join("; ");
}

function toHtml(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
