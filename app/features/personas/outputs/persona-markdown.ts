import { formatCount, formatShare } from "#app/lib/numbers.ts";
import {
  askedInWords,
  numbersInWords,
  originsInWords,
  saidInWords,
  wordingInWords,
} from "./evidence-words.ts";
import { markdownText } from "./markdown-text.ts";
import type { DocumentLine, DocumentQuote, DocumentSection, PersonaDocument } from "./persona-document.ts";

/**
 * A persona as Markdown: every line says whether it is evidence (with its numbers, quotes and what speaks against it), an
 * assumption, or invented, and whether somebody wrote it anew or a model did.
 */
export function personaMarkdown(document: PersonaDocument): string {
  const { name, summary, status, draftedAt, basis, sections } = document;
  const parts = [
    `# ${markdownText(name)} _(invented name)_`,
    `> ${markdownText(summary)}`,
    `Status: ${markdownText(status)}. Drafted ${draftedAt.slice(0, 10)} from the segment “${markdownText(basis.segment)}”: ${formatCount(basis.members)} customers, of whom ${formatCount(basis.speakers)} have said something.`,
    ...sections.map((section) => `## ${section.title}\n\n${sectionLines(section).join("\n")}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function sectionLines({ key, lines }: DocumentSection): string[] {
  return lines.flatMap((line) => (key === "quotes" ? [spoken(line)] : claimed(line)));
}

function spoken(line: DocumentLine): string {
  const {
    text,
    origin,
    quotes: [quote],
  } = line;
  const by = quote ? `, ${markdownText(saidInWords(quote))}` : "";
  const mark = origin === "evidence" ? "" : ` **(${origin})**`;
  return `- “${markdownText(text)}”${by}${mark}${wordingMark(line)}`;
}

function claimed(line: DocumentLine): string[] {
  const { text, origin, evidence, quotes, against } = line;
  const words = markdownText(text);
  const changed = wordingMark(line);
  if (origin === "invented") return [`- _${words}_ (invented)${changed}`];
  if (origin === "assumption") return [`- ${words} **(assumption)**${changed}`];
  const facts = [numbersInWords(evidence), originsInWords(evidence), askedInWords(evidence)].filter(
    (part) => part !== "",
  );
  return [
    `- ${words}${changed}${facts.length === 0 ? "" : ` (${markdownText(facts.join("; "))})`}`,
    ...(evidence.distribution ?? []).map(
      ({ value, n, share }) => `  - ${markdownText(value)}: ${formatCount(n)}, ${formatShare(share)}`,
    ),
    ...quotes.map((quote) => `  - ${quoted(quote)}`),
    ...against.map((quote) => `  - Against it: ${quoted(quote)}`),
  ];
}

function wordingMark(line: DocumentLine): string {
  const words = wordingInWords(line);
  return words === "" ? "" : ` (${markdownText(words)})`;
}

function quoted(quote: DocumentQuote): string {
  return `“${markdownText(quote.text)}” (${markdownText(saidInWords(quote))})`;
}
