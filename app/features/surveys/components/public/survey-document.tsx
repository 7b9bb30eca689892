import type { ReactNode } from "react";
import type { Surroundings } from "../../public-page/surroundings.ts";
import { directionOf } from "../../public-words/public-words.ts";

/** How long a kiosk shows what is over before the next person's page; long enough to read two sentences. */
const OVER_SECONDS = 12;
/** Without a script nobody sees whether somebody still types, so a kiosk waits for so many times longer. */
const LONGER_WITHOUT_SCRIPT = 5;

/** A whole public page with its own styles; the one script makes it quicker and the page does without it. */
export function SurveyDocument({
  title,
  language,
  css,
  script,
  refresh,
  surroundings,
  isOver,
  children,
}: {
  title: string;
  language: string;
  /** Ours, and the author's colours; each is allowed by its hash. */
  css: readonly string[];
  script: string;
  /** An address that the page goes on to after so many seconds. */
  refresh?: { to: string; seconds: number } | undefined;
  surroundings: Surroundings;
  isOver: boolean;
  children: ReactNode;
}) {
  const { begin, idleSeconds } =
    surroundings.kind === "kiosk" ? surroundings : { begin: undefined, idleSeconds: 0 };
  const seconds = isOver ? OVER_SECONDS : LONGER_WITHOUT_SCRIPT * idleSeconds;
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
        {begin !== undefined && (
          <noscript>
            <meta httpEquiv="refresh" content={`${seconds};url=${begin}`} />
          </noscript>
        )}
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {css.map((sheet) => (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash
          <style key={sheet.length} dangerouslySetInnerHTML={{ __html: sheet }} />
        ))}
        <script src={script} defer />
      </head>
      <body
        className="survey"
        data-sites={surroundings.kind === "embed" ? surroundings.sites.join(" ") : undefined}
        data-begin={begin}
        data-idle={begin === undefined ? undefined : idleSeconds}
        data-over={isOver ? OVER_SECONDS : undefined}
      >
        <main>{children}</main>
      </body>
    </html>
  );
}
