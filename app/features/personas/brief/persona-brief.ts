import type { TellingWord } from "#app/engines/personas/words/telling-words.ts";
import type { Interval } from "#app/engines/statistics/proportion.ts";
import type { DocumentLine, DocumentQuote, PersonaDocument } from "../outputs/persona-document.ts";

/** The customers' own words for a brief, and how many people they were counted among. */
export interface BriefWords {
  /** Words that members use more than other customers. */
  use: TellingWord[];
  /** Words that members use more when they complain than when they praise or wish. */
  complaints: TellingWord[];
  members: number;
  others: number;
}

/** Something to say, with what stands behind it. */
export interface BriefMessage {
  line: DocumentLine;
  /** Lines about the same thing that say it of the customers, with their numbers. */
  proof: DocumentLine[];
  /** Quotes of all of them, each once. */
  quotes: DocumentQuote[];
}

/** All that somebody who writes for a persona needs, on one page. */
export interface PersonaBrief {
  name: string;
  summary: string;
  status: PersonaDocument["status"];
  draftedAt: string;
  audience: { segment: string; members: number; of: number; share: Interval | null; lines: DocumentLine[] };
  change: DocumentLine[];
  messages: BriefMessage[];
  words: BriefWords;
  avoid: DocumentLine[];
  channels: DocumentLine[];
  /** What is only assumed, with the section it stands in. */
  unknown: { section: string; text: string }[];
}

const AUDIENCE_LINES = 6;
const QUOTES_A_MESSAGE = 3;

/** Orders a persona's lines for whoever writes to these customers; nothing is added to what they say. */
export function toBrief(
  document: PersonaDocument,
  sizes: { members: number; of: number; share: Interval | null },
  words: BriefWords,
): PersonaBrief {
  const { name, summary, status, draftedAt, basis, sections } = document;
  const linesOf = (...keys: string[]) =>
    sections.filter(({ key }) => keys.includes(key)).flatMap(({ lines }) => lines);
  const grounds = linesOf("goals", "pains", "motivations", "behaviour", "objections", "triggers");
  const known = (line: DocumentLine) => line.origin === "evidence";
  return {
    name,
    summary,
    status,
    draftedAt,
    audience: {
      segment: basis.segment,
      ...sizes,
      lines: linesOf("role", "demographics", "decision").filter(known).slice(0, AUDIENCE_LINES),
    },
    change: linesOf("change"),
    messages: linesOf("say")
      .filter(known)
      .map((line) => toMessage(line, grounds)),
    words,
    avoid: linesOf("avoid"),
    channels: linesOf("channels").filter(known),
    unknown: sections
      .filter(({ key }) => key !== "change" && key !== "avoid" && key !== "quotes")
      .flatMap(({ title, lines }) =>
        lines.filter(({ origin }) => origin === "assumption").map(({ text }) => ({ section: title, text })),
      ),
  };
}

function toMessage(line: DocumentLine, grounds: readonly DocumentLine[]): BriefMessage {
  const proof =
    line.topic === undefined
      ? []
      : grounds.filter(({ origin, topic }) => origin === "evidence" && topic === line.topic);
  const quotes = new Map(
    [line, ...proof].flatMap((own) => own.quotes).map((quote) => [quote.text, quote] as const),
  );
  return { line, proof, quotes: [...quotes.values()].slice(0, QUOTES_A_MESSAGE) };
}
