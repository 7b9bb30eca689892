import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { askedInWords, numbersInWords, originsInWords, saidInWords } from "./evidence-words.ts";
import { markdownText } from "./markdown-text.ts";
import type { DocumentLine, DocumentQuote, DocumentSection, PersonaDocument } from "./persona-document.ts";

/**
 * A persona as Markdown: every line says whether it is evidence (with its numbers, quotes and what speaks against it), an
 * assumption, or invented, and whether somebody wrote it anew.
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

function spoken({ text, origin, edited, quotes: [quote] }: DocumentLine): string {
  const by = quote ? `, ${markdownText(saidInWords(quote))}` : "";
  const mark = origin === "evidence" ? "" : ` **(${origin})**`;
  return `- “${markdownText(text)}”${by}${mark}${edited ? " (edited)" : ""}`;
}

function claimed({ text, origin, edited, evidence, quotes, against }: DocumentLine): string[] {
  const words = markdownText(text);
  const changed = edited ? " (edited)" : "";
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

function quoted(quote: DocumentQuote): string {
  return `“${markdownText(quote.text)}” (${markdownText(saidInWords(quote))})`;
}
