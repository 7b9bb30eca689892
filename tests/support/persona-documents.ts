import type { DocumentLine, PersonaDocument } from "#app/features/personas/outputs/persona-document.ts";

/** A line of a document with everything a test does not care about filled in. */
export function documentLine(change: Partial<DocumentLine> = {}): DocumentLine {
  return {
    text: "Most ask for “a date”.",
    origin: "evidence",
    edited: false,
    evidence: {},
    quotes: [],
    against: [],
    ...change,
  };
}

/** A document with one line of each origin, a distribution, quotes and one that speaks against a line. */
export function personaDocument(change: Partial<PersonaDocument> = {}): PersonaDocument {
  const quote = { text: "Tell me a date.", source: "ticket", occurredAt: "2026-03-01T10:00:00.000Z" };
  return {
    name: "Mara",
    invented: true,
    summary: "Families who wait.",
    portraitSeed: "seed",
    status: "published",
    draftedAt: "2026-03-02T00:00:00.000Z",
    basis: { segment: "Families", members: 1240, speakers: 30 },
    sections: [
      {
        key: "story",
        title: "Story",
        lines: [documentLine({ text: "Mara plans ahead.", origin: "invented" })],
      },
      {
        key: "demographics",
        title: "Who they are",
        lines: [
          documentLine({
            text: "Most live as a family.",
            evidence: {
              distribution: [
                { value: "family", n: 20, share: 0.8, low: 0.6, high: 0.9 },
                { value: "alone", n: 5, share: 0.2, low: 0.1, high: 0.4 },
              ],
            },
          }),
        ],
      },
      {
        key: "goals",
        title: "Goals",
        lines: [
          documentLine({
            edited: true,
            evidence: {
              n: 8,
              of: 30,
              share: 8 / 30,
              low: 0.14,
              high: 0.44,
              othersShare: 0.1,
              newest: "2026-03-01T10:00:00.000Z",
              sources: [{ source: "Ticket", n: 8 }],
            },
            quotes: [quote],
            against: [{ ...quote, text: "I do not mind waiting." }],
          }),
          documentLine({ text: "Likes mornings.", origin: "assumption" }),
        ],
      },
      {
        key: "quotes",
        title: "In their words",
        lines: [documentLine({ text: quote.text, quotes: [quote] })],
      },
    ],
    ...change,
  };
}
