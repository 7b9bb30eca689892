import { decodeCharacterReferences, hasCharacterReference } from "./character-references.ts";
import { htmlToText } from "./html-text.ts";
import { looksLikeWiki, wikiToText } from "./wiki-text.ts";

/** How a message is written; "auto" finds out. Under "text" every sign is the customer's. */
export type MessageFormat = "text" | "html" | "wiki" | "auto";

/** What was taken out to get at the plain text. */
export interface Markup {
  form: "HTML" | "wiki markup" | "character references";
  /** How many tags or marks. */
  marks: number;
}

const documentStart = /^\s{0,40}(?:<!doctype html|<html[\s>]|<\?xml)/i;
const tags =
  /<\/?(?:a|b|blockquote|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|o:p|ol|p|pre|span|strong|style|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,2000})?\/?>/gi;

/** The plain text of a message, and what markup was taken out of it (null: none, and the text is as it came). */
export function plainTextOf(raw: string, format: MessageFormat): { plain: string; markup: Markup | null } {
  if (format === "html" || (format === "auto" && looksLikeHtml(raw))) {
    const { text, marks } = htmlToText(raw);
    return { plain: text, markup: { form: "HTML", marks } };
  }
  if (format === "wiki" || (format === "auto" && looksLikeWiki(raw))) {
    const { text, marks } = wikiToText(raw);
    return { plain: text, markup: { form: "wiki markup", marks } };
  }
  if (format === "auto" && hasCharacterReference(raw))
    return { plain: decodeCharacterReferences(raw), markup: { form: "character references", marks: 0 } };
  return { plain: raw, markup: null };
}

// A single tag may be what a customer writes about ("your editor shows <br> everywhere").
function looksLikeHtml(text: string): boolean {
  if (!text.includes("<")) return false;
  if (documentStart.test(text)) return true;
  tags.lastIndex = 0;
  const seen = new Set<string>();
  for (let count = 0; count < 50; count += 1) {
    const tag = tags.exec(text)?.[0];
    if (tag === undefined) return false;
    const key = /^<(\/?[a-z0-9:]+)/.exec(tag.toLowerCase())?.[1] ?? "";
    // An element with its end, or two line breaks, are no slip of the pen.
    if (key.startsWith("/") && seen.has(key.slice(1))) return true;
    if (key === "br" && seen.has("br")) return true;
    seen.add(key);
  }
  return true;
}
