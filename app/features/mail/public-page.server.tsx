import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Quiet, large and readable in both schemes; the colours are those of styles/tokens.css. */
const css = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(#f8f5ef,#171512);color:light-dark(#211d18,#ece6db);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:0;border-radius:.375rem;cursor:pointer;
background:light-dark(#7c2855,#e59cc0);color:light-dark(#fffdf9,#2b0d1c)}
button:focus-visible{outline:3px solid light-dark(#7c2855,#e59cc0);outline-offset:3px}`;

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  // The address holds a token of one person; no other site may learn it.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
};

function respond(status: number, title: string, children: ReactNode): Response {
  const document = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>,
  );
  return new Response(`<!doctype html>${document}`, { status, headers });
}

/** Asks before it unsubscribes: programs that follow every link of a mail must not do it. */
export function unsubscribePage(path: string): Response {
  return respond(
    200,
    "No more survey mails?",
    <>
      <p>
        We will not invite you to surveys by mail any more. Links that you have already got go on working.
      </p>
      <form method="post" action={path}>
        <button type="submit">Send me no more survey mails</button>
      </form>
    </>,
  );
}

/** Said to people; a mail program that posted by itself looks at the status alone. */
export function unsubscribedPage(): Response {
  return respond(
    200,
    "You will get no more survey mails",
    <p>Nothing else has to be done. You may close this page.</p>,
  );
}

export function unknownLinkPage(): Response {
  return respond(
    404,
    "This link is not valid",
    <p>
      Please open it exactly as it stands in the mail. You can also answer the mail and ask to be taken off
      the list.
    </p>,
  );
}
