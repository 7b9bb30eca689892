import type { TellingWord } from "#app/engines/personas/words/telling-words.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { numbersInWords, saidInWords, wordingInWords } from "../outputs/evidence-words.ts";
import { markdownText } from "../outputs/markdown-text.ts";
import type { DocumentLine, DocumentQuote } from "../outputs/persona-document.ts";
import { audienceInWords, wordsBasis } from "./brief-words-in-sentences.ts";
import type { BriefMessage, PersonaBrief } from "./persona-brief.ts";

/** A brief as Markdown, for a document that others write in. */
export function briefMarkdown(brief: PersonaBrief): string {
  const { name, summary, draftedAt, audience, change, messages, words, avoid, channels, unknown } = brief;
  const parts = [
    `# Brief: ${markdownText(name)} _(invented name)_`,
    `> ${markdownText(summary)}`,
    `From the persona drafted on ${draftedAt.slice(0, 10)}, status: ${brief.status}.`,
    section("Audience", [`- ${markdownText(audienceInWords(audience))}`, ...audience.lines.map(claim)]),
    section("What changes for them", change.map(claim)),
    section("Message and proof", messages.flatMap(message)),
    section("Words to use", [
      ...(words.use.length === 0 ? [] : [markdownText(wordsBasis(words)), ""]),
      ...words.use.map(word),
    ]),
    section("Words to avoid", [...avoid.map(claim), ...words.complaints.map(word)]),
    section("Where and how often", channels.map(claim)),
    section(
      "What is not known",
      unknown.map(({ section: title, text }) => `- ${title}: ${markdownText(text)}`),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;
}

function claim(line: DocumentLine): string {
  const { text, origin, evidence } = line;
  const wording = wordingInWords(line);
  const numbers = numbersInWords(evidence);
  const mark =
    origin === "evidence" ? (numbers === "" ? "" : ` (${markdownText(numbers)})`) : ` **(${origin})**`;
  return `- ${markdownText(text)}${mark}${wording === "" ? "" : ` (${markdownText(wording)})`}`;
}

function message({ line, proof, quotes }: BriefMessage): string[] {
  return [
    claim(line),
    ...proof.map((ground) => `  ${claim(ground)}`),
    ...quotes.map((quote) => `  - ${quoted(quote)}`),
  ];
}

function quoted(quote: DocumentQuote): string {
  return `“${markdownText(quote.text)}” (${markdownText(saidInWords(quote))})`;
}

function word({ text, people, others }: TellingWord): string {
  return `- ${markdownText(text)} (${formatCount(people)} people; ${formatCount(others)} of the others)`;
}
