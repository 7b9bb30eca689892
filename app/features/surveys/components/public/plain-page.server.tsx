import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import controlStyles from "./survey-controls.css?raw";
import { SurveyDocument } from "./survey-document.tsx";
import pageStyles from "./survey-page.css?raw";

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
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

/** A public page of one column that looks like a survey's; no cache keeps it. */
export function plainPage(status: number, title: string, children: ReactNode): Response {
  const page = (
    <SurveyDocument title={title} css={styles}>
      {children}
    </SurveyDocument>
  );
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { status, headers });
}
