import type { LineOrigin, PersonaSection } from "#app/engines/personas/evidence.ts";
import type {
  DocumentEvidence,
  DocumentLine,
  DocumentQuote,
  PersonaDocument,
} from "#app/features/personas/outputs/persona-document.ts";
import { personaSections, sectionTitles } from "#app/features/personas/persona.schema.ts";

/** Numbers as they stand under most lines. */
export const numbers: DocumentEvidence = {
  n: 12,
  of: 40,
  share: 0.3,
  low: 0.18,
  high: 0.45,
  othersShare: 0.12,
  oldest: "2025-01-03T10:00:00.000Z",
  newest: "2026-10-03T10:00:00.000Z",
  sources: [
    { source: "survey", n: 9 },
    { source: "ticket", n: 3 },
  ],
};

export function quoted(text: string): DocumentQuote {
  return { text, source: "ticket", occurredAt: "2026-09-03T10:00:00.000Z" };
}

export function documentLine(text: string, more: Partial<DocumentLine> = {}): DocumentLine {
  return { text, origin: "evidence", edited: false, evidence: numbers, quotes: [], against: [], ...more };
}

/** A line for which nobody was counted. */
function bareLine(text: string, origin: LineOrigin): DocumentLine {
  return documentLine(text, { origin, evidence: {} });
}

type Sections = Partial<Record<PersonaSection, DocumentLine[]>>;

/** A persona with something in every section, each kind of line among them; `sections` replaces some. */
export function personaDocument(
  changes: Partial<Omit<PersonaDocument, "sections">> = {},
  sections: Sections = ordinary,
): PersonaDocument {
  return {
    name: "Jördis Weißenfels",
    invented: true,
    summary: "Frequent buyers: asks for “one invoice” and complains about “charged twice”.",
    portraitSeed: "0192-aa",
    status: "draft",
    draftedAt: "2026-11-20T10:00:00.000Z",
    basis: { segment: "Frequent buyers", members: 412, speakers: 260 },
    sections: personaSections.flatMap((key) => {
      const lines = sections[key] ?? [];
      return lines.length === 0 ? [] : [{ key, title: sectionTitles[key], lines }];
    }),
    ...changes,
  };
}

const ages = ["18 to 24", "25 to 34", "35 to 44", "45 and older"].map((value, index) => ({
  value,
  n: 4 + index,
  share: 0.1 + index / 10,
  low: 0.05 + index / 10,
  high: 0.2 + index / 10,
  othersShare: 0.25,
}));

export const ordinary: Sections = {
  role: [documentLine("Office manager in a small company.")],
  story: [bareLine("Jördis pays the bills on Friday afternoons.", "invented")],
  demographics: [
    documentLine("Age: 35 to 44 for a third of them.", { evidence: { ...numbers, distribution: ages } }),
  ],
  goals: [
    documentLine("When the month ends, wants one invoice, so that booking takes minutes.", {
      quotes: [quoted("I just want one invoice a month.")],
      against: [quoted("Single invoices suit me better.")],
    }),
    documentLine("A third ask for “faster delivery”."),
    documentLine("Some ask for “a telephone number”."),
  ],
  pains: [
    documentLine("About a third complain about “charged twice”.", {
      quotes: [quoted("I was charged twice and nobody answered for a week.")],
    }),
    documentLine("Few complain about “the app”."),
  ],
  scales: [
    documentLine("Rather loyal.", {
      evidence: { n: 30, of: 40, scale: { from: "Tries others", to: "Stays", members: 0.8, others: 0.5 } },
    }),
  ],
  channels: [bareLine("How to reach them is not known yet.", "assumption")],
  quotes: [
    documentLine("I was charged twice and nobody answered for a week.", {
      evidence: {},
      quotes: [quoted("I was charged twice and nobody answered for a week.")],
    }),
  ],
  say: [documentLine("One invoice, once a month.")],
  avoid: [documentLine("Do not promise next-day delivery.")],
  change: [documentLine("Send the invoice in the first mail.", { edited: true })],
};

/** What people write that breaks layouts. */
export const awkward = {
  markup: `<script>alert("1 & 2")</script> ]]> &amp;`,
  hebrew: "הזמנתי פעמיים (2) ולא קיבלתי תשובה מ-Earshot, חבל.",
  arabic: "خدمة العملاء ممتازة لكن التوصيل بطيء (3 أيام).",
  emoji: "Great 👍🏽 👩‍👩‍👧 🇩🇪 🏳️‍🌈 ❤️ 1️⃣ done",
  marks: `Z${"\u0351\u0327\u0301\u0323".repeat(20)}algo e\u0301 a\u0308`,
  unseen: "zero\u200bwidth\u2060 join\u200der \ufeff\u00adsoft \u202eturned\u202c",
  controls: "bell\u0007 null\u0000 escape\u001b[31m \ufffe \ud800 end",
  unknown: "張偉 नमस्ते ไทย",
  long: "W".repeat(10_000),
} as const;

/** A persona whose name, summary, lines, values and quotes are all awkward. */
export function awkwardDocument(): PersonaDocument {
  const texts = Object.values(awkward);
  const values = texts.map((value) => ({ value, n: 1, share: 0.1, low: 0.01, high: 0.4 }));
  return personaDocument(
    {
      name: `${awkward.markup} ${awkward.arabic} 👩‍👩‍👧`.slice(0, 80),
      summary: `${awkward.hebrew} ${awkward.long}`.slice(0, 400),
      basis: { segment: awkward.long.slice(0, 120), members: 1, speakers: 1 },
    },
    {
      story: texts.map((text) => bareLine(text, "invented")),
      demographics: [documentLine(awkward.emoji, { evidence: { ...numbers, distribution: values } })],
      goals: texts.map((text) => documentLine(text, { quotes: texts.map(quoted) })),
      pains: texts.map((text) => documentLine(text, { against: [quoted(text)] })),
      channels: texts.map((text) => bareLine(text, "assumption")),
      quotes: texts.map((text) => documentLine(text, { evidence: {}, quotes: [quoted(text)] })),
      say: texts.map((text) => documentLine(text)),
    },
  );
}

/** A persona of which nothing is known. */
export function unknownDocument(): PersonaDocument {
  return personaDocument(
    { basis: { segment: "Nobody yet", members: 1, speakers: 0 } },
    { goals: [bareLine("What they want is not known yet.", "assumption")] },
  );
}

/** As many lines as a persona may have, spread over its sections. */
export function longestDocument(): PersonaDocument {
  const sections: Sections = {};
  for (let index = 0; index < 300; index += 1) {
    const key = personaSections[1 + (index % (personaSections.length - 1))] ?? "goals";
    const line = documentLine(
      `Line ${index + 1} says what some of them want, in a sentence of usual length.`,
      {
        quotes: [quoted(`Words of customer ${index + 1}, who says a little more than most.`)],
      },
    );
    sections[key] = [...(sections[key] ?? []), line];
  }
  return personaDocument({}, sections);
}
