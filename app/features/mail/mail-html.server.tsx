import { renderToStaticMarkup } from "react-dom/server";
import { MailBody } from "./components/mail-body.tsx";
import type { MailContent } from "./mail-content.ts";

/** The mail as an HTML document; every text in it is escaped. */
export function mailHtml(content: MailContent): string {
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{content.subject}</title>
      </head>
      <body style={{ margin: 0 }}>
        <MailBody content={content} />
      </body>
    </html>,
  )}`;
}
