import type { ReactNode } from "react";
import { directionOf } from "../../public-words/public-words.ts";

/** A whole public page with its own styles; the one script makes it quicker and the page does without it. */
export function SurveyDocument({
  title,
  language,
  css,
  script,
  refresh,
  children,
}: {
  title: string;
  language: string;
  /** Ours, and the author's colours; each is allowed by its hash. */
  css: readonly string[];
  script: string;
  /** An address that the page goes on to after so many seconds. */
  refresh?: { to: string; seconds: number } | undefined;
  children: ReactNode;
}) {
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {refresh !== undefined && (
          <meta httpEquiv="refresh" content={`${refresh.seconds};url=${refresh.to}`} />
        )}
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {css.map((sheet) => (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash
          <style key={sheet.length} dangerouslySetInnerHTML={{ __html: sheet }} />
        ))}
        <script src={script} defer />
      </head>
      <body className="survey">
        <main>{children}</main>
      </body>
    </html>
  );
}
