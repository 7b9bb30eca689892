import type { CSSProperties } from "react";
import type { MailContent } from "../mail-content.ts";

/*
 * Mail programs know no style sheets of ours, so each element has its own style. The colours are those of
 * styles/tokens.css in the light scheme; a mail program that darkens does so by itself.
 */
const ink = "#211d18";
const inkSoft = "#5d5549";
const accent = "#7c2855";
const styles = {
  paper: { backgroundColor: "#f8f5ef", padding: "24px 12px" },
  sheet: {
    maxWidth: "560px",
    margin: "0 auto",
    padding: "24px",
    backgroundColor: "#fffdf9",
    color: ink,
    fontFamily: "Segoe UI, Helvetica Neue, Arial, sans-serif",
    fontSize: "16px",
    lineHeight: "1.5",
  },
  paragraph: { margin: "0 0 16px" },
  button: {
    display: "inline-block",
    padding: "12px 24px",
    backgroundColor: accent,
    color: "#fffdf9",
    borderRadius: "6px",
    fontWeight: 600,
    textDecoration: "none",
  },
  soft: { margin: "16px 0 0", color: inkSoft, fontSize: "14px" },
  link: { color: accent, wordBreak: "break-all" },
} satisfies Record<string, CSSProperties>;

/** What a mail shows: the same markup in the mail and in the preview before it is sent. */
export function MailBody({ content }: { content: MailContent }) {
  const { paragraphs, button, footer, unsubscribeUrl, pixelUrl } = content;
  return (
    <div style={styles.paper}>
      <div style={styles.sheet}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text, drawn once.
          <p key={index} style={styles.paragraph}>
            {withBreaks(paragraph)}
          </p>
        ))}
        {button !== null && <LinkButton button={button} />}
        <p style={styles.soft}>{footer}</p>
        {unsubscribeUrl !== null && (
          <p style={styles.soft}>
            <a href={unsubscribeUrl} style={styles.link}>
              No more survey mails
            </a>
          </p>
        )}
        {pixelUrl !== null && <img src={pixelUrl} width="1" height="1" alt="" />}
      </div>
    </div>
  );
}

function LinkButton({ button: { label, url } }: { button: NonNullable<MailContent["button"]> }) {
  return (
    <>
      <p style={styles.paragraph}>
        <a href={url} style={styles.button}>
          {label}
        </a>
      </p>
      <p style={styles.soft}>
        Or open this address:{" "}
        <a href={url} style={styles.link}>
          {url}
        </a>
      </p>
    </>
  );
}

function withBreaks(paragraph: string) {
  return paragraph.split("\n").flatMap((line, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one paragraph, drawn once.
    return index === 0 ? [line] : [<br key={index} />, line];
  });
}
