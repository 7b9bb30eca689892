import { decodeCharacterReferences } from "./character-references.ts";
import { htmlTokens } from "./html-tokens.ts";
import { PlainWriter } from "./plain-writer.ts";

// Elements that begin on a line of their own; of those of the second kind, a blank line apart.
const blocks = new Set(
  "address article aside body center dd div dl dt fieldset figcaption figure footer form header hr html li main nav option pre section tbody tfoot thead tr".split(
    " ",
  ),
);
const paragraphs = new Set("blockquote h1 h2 h3 h4 h5 h6 ol p table ul".split(" "));
const cells = new Set(["td", "th"]);
// What mail programs put around "On Monday Anna wrote:" in any language, and around a signature.
const attribution = /\bclass\s{0,2}=\s{0,2}["']?[^"'>]{0,80}\b(?:gmail_attr|moz-cite-prefix)\b/i;
const signature = /\bclass\s{0,2}=\s{0,2}["']?[^"'>]{0,80}\b(?:gmail_signature|moz-signature)(?!_prefix)\b/i;

/**
 * The text of an HTML message as a mail program writes it in plain text: lines where blocks begin, "> " before what is
 * quoted, "-- " above a marked signature, links by their words. Never fails; `marks` counts the tags taken out.
 */
export function htmlToText(html: string): { text: string; marks: number } {
  const writer = new PlainWriter(hasLineMarkup(html));
  let marks = 0;
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") {
      writer.write(decodeCharacterReferences(token.text));
      continue;
    }
    marks += 1;
    if (token.kind === "open") open(writer, token.name, token.attributes);
    else close(writer, token.name);
  }
  return { text: writer.finish(), marks };
}

function open(writer: PlainWriter, name: string, attributes: string): void {
  separate(writer, name);
  if (name === "pre") writer.preformatted(1);
  const looked = attributes.slice(0, 400);
  if (name === "blockquote" || attribution.test(looked)) writer.openQuote(name);
  else writer.reopened(name);
  if (!signature.test(looked)) return;
  writer.ensureLines(1);
  writer.signatureMark();
}

function close(writer: PlainWriter, name: string): void {
  if (name === "pre") writer.preformatted(-1);
  separate(writer, name);
  writer.closeQuote(name);
}

function separate(writer: PlainWriter, name: string): void {
  if (name === "br") writer.breakLine();
  else if (cells.has(name)) writer.space();
  else if (paragraphs.has(name)) writer.ensureLines(2);
  else if (blocks.has(name)) writer.ensureLines(1);
}

// Where nothing else makes lines, the line ends of the source are the customer's own.
function hasLineMarkup(html: string): boolean {
  return /<(?:br|p|div|tr|li|table|blockquote|h[1-6]|pre|body)[\s/>]/i.test(html);
}
