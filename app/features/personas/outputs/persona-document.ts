import type { LineEvidence, LineOrigin, PersonaSection, Quote } from "#app/engines/personas/evidence.ts";
import { withoutClauses } from "#app/engines/personas/goal-lines.ts";
import { deidentify } from "#app/engines/personas/phrasing.ts";
import { hideKnownNames } from "#app/engines/text/personal-data/known-names.ts";
import { type PersonaStatus, personaSections, sectionTitles } from "../persona.schema.ts";
import { leavingEvidence } from "./leaving-evidence.ts";

/** Who gets a form: people with an account, or whoever is handed it. */
export type Audience = "team" | "anyone";

/** What somebody said, without anything that says who it was. */
export interface DocumentQuote {
  text: string;
  /** survey, ticket, review, mention or note. */
  source: string;
  /** ISO time; for anyone only the month, such as "2026-05". */
  occurredAt: string;
}

/** The numbers that leave with a line: what LineEvidence holds of them, without ids. */
export type DocumentEvidence = Pick<
  LineEvidence,
  | "n"
  | "of"
  | "share"
  | "low"
  | "high"
  | "othersShare"
  | "difference"
  | "oldest"
  | "newest"
  | "sources"
  | "distribution"
  | "scale"
  | "measure"
  | "contradiction"
> & {
  /** What members answered when they were asked about the line. */
  asked?: { askedAt: string; yes: number; no: number; unsure: number; verdict: string };
};

export interface DocumentLine {
  /** Lines of one number speak of one thing. */
  topic?: number;
  text: string;
  origin: LineOrigin;
  /** Whether somebody wrote it anew since it was drafted. */
  edited: boolean;
  /** The model whose wording of it somebody took over. */
  wordedBy?: string;
  evidence: DocumentEvidence;
  /** In the section "quotes" the one quote that the line is. */
  quotes: DocumentQuote[];
  /** Quotes that speak against the line. */
  against: DocumentQuote[];
}

export interface DocumentSection {
  key: PersonaSection;
  title: string;
  lines: DocumentLine[];
}

/** The one shape that every form of a persona is made from. */
export interface PersonaDocument {
  name: string;
  /** The person does not exist: name and portrait are made up. */
  invented: true;
  summary: string;
  portraitSeed: string;
  status: PersonaStatus;
  /** ISO time. */
  draftedAt: string;
  basis: { segment: string; members: number; speakers: number };
  /** Only sections with lines, in the order of reading. */
  sections: DocumentSection[];
}

/** What is known of who said something, to be taken out of their words. */
export interface Speaker {
  person: string | null;
  company: string | null;
}

export interface DocumentSource {
  persona: Omit<PersonaDocument, "invented" | "basis" | "sections"> & {
    segmentSize: number;
    evidenceSize: number;
  };
  lines: readonly {
    section: PersonaSection;
    text: string;
    origin: LineOrigin;
    evidence: LineEvidence;
    editedAt: string | null;
  }[];
  segmentName: string;
  /** Of each item that may be quoted at this moment, by its id, who said it; an item that is missing is not quoted. */
  speakers: ReadonlyMap<string, Speaker>;
}

/**
 * A persona as it leaves: no ids, no names of colleagues, only quotes of people who may be quoted now, without what says
 * who they are. For "anyone" quotes are left out unless `withQuotes`, as are sources in words and rare values.
 */
export function toDocument(
  { persona, lines, segmentName, speakers }: DocumentSource,
  audience: Audience,
  { withQuotes = audience === "team" }: { withQuotes?: boolean } = {},
): PersonaDocument {
  const quoted = (quotes: readonly Quote[] = []) =>
    withQuotes ? quotes.flatMap((quote) => toQuote(quote, speakers, audience)) : [];
  const topics = topicsOf(lines);
  const documented = lines.flatMap((line): (DocumentLine & { section: PersonaSection })[] => {
    const { section, text, origin, evidence, editedAt } = line;
    const quotes = quoted(evidence.quotes);
    const unsaid = (evidence.quotes ?? []).filter(({ itemId }) => !withQuotes || !speakers.has(itemId));
    const edited = editedAt !== null;
    // Words that nobody said, or that may not be shown any more, are no quote.
    if (section === "quotes" && origin === "evidence" && quotes.length === 0) return [];
    if (section === "quotes" && origin !== "evidence" && audience === "anyone") return [];
    const topic = topics.get(evidence.themeId ?? "");
    const speaker = section === "quotes" ? speakers.get(evidence.quotes?.[0]?.itemId ?? "") : undefined;
    const own = speaker === undefined ? text : nameless(text, speaker);
    const isVerbatim = section === "quotes" && !edited;
    return [
      {
        section,
        ...(topic !== undefined && { topic }),
        text: isVerbatim
          ? (quotes[0]?.text ?? own)
          : withoutClauses(
              own,
              unsaid.map((quote) => quote.text),
            ),
        origin,
        edited,
        ...(evidence.wordedBy !== undefined && { wordedBy: evidence.wordedBy }),
        evidence: leavingEvidence(evidence, audience),
        quotes,
        against: quoted(evidence.against),
      },
    ];
  });
  return {
    name: persona.name,
    invented: true,
    summary: persona.summary,
    portraitSeed: persona.portraitSeed,
    status: persona.status,
    draftedAt: persona.draftedAt,
    basis: { segment: segmentName, members: persona.segmentSize, speakers: persona.evidenceSize },
    sections: personaSections
      .map((key) => ({
        key,
        title: sectionTitles[key],
        lines: documented
          .filter(({ section }) => section === key)
          .map(({ section: _, ...line }): DocumentLine => line),
      }))
      .filter((section) => section.lines.length > 0),
  };
}

function toQuote(quote: Quote, speakers: ReadonlyMap<string, Speaker>, audience: Audience): DocumentQuote[] {
  const speaker = speakers.get(quote.itemId);
  if (speaker === undefined) return [];
  return [
    {
      text: nameless(quote.text, speaker),
      source: quote.source,
      occurredAt: audience === "team" ? quote.occurredAt : quote.occurredAt.slice(0, 7),
    },
  ];
}

/** What somebody said, also where it was shortened, without what says who it was. */
function nameless(text: string, speaker: Speaker): string {
  // In this order: a known name taken out of an address would leave the rest of the address standing.
  return hideKnownNames(deidentify(text), speaker);
}

/** A number for each theme that lines speak of, in place of its id. */
function topicsOf(lines: DocumentSource["lines"]): Map<string, number> {
  const themeIds = new Set(lines.flatMap(({ evidence }) => evidence.themeId ?? []));
  return new Map([...themeIds].map((themeId, at) => [themeId, at + 1]));
}
