import { expect, it } from "vitest";
import { briefMarkdown } from "#app/features/personas/brief/brief-markdown.ts";
import { toBrief } from "#app/features/personas/brief/persona-brief.ts";
import { documentLine, personaDocument } from "#tests/support/persona-documents.ts";

const quote = { text: "Tell me a date.", source: "ticket", occurredAt: "2026-03-01T10:00:00.000Z" };
const counted = { n: 8, of: 30, share: 8 / 30, low: 0.14, high: 0.44 };
const document = personaDocument({
  sections: [
    {
      key: "goals",
      title: "Goals",
      lines: [
        documentLine({ topic: 1, evidence: counted, quotes: [quote] }),
        documentLine({ topic: 2, text: "Some ask for “a discount”.", evidence: counted }),
      ],
    },
    {
      key: "objections",
      title: "What may hold them back",
      lines: [documentLine({ text: "They may not buy again.", origin: "assumption" })],
    },
    {
      key: "say",
      title: "Say",
      lines: [
        documentLine({ topic: 1, text: "Lead with <b>a date</b>.", evidence: counted, quotes: [quote] }),
        documentLine({ text: "We are nice.", origin: "assumption" }),
      ],
    },
    { key: "avoid", title: "Avoid", lines: [documentLine({ text: "No jokes about “late”." })] },
    {
      key: "change",
      title: "What changes for them",
      lines: [documentLine({ text: "Name the day.", origin: "assumption" })],
    },
  ],
});
const share = { share: 0.25, low: 0.2, high: 0.31 };
const words = {
  use: [{ text: "delivery day", people: 12, others: 1 }],
  complaints: [{ text: "late", people: 9, others: 2 }],
  members: 80,
  others: 200,
};

it("puts numbers and quotes behind each message, and what is assumed under what is not known", () => {
  const brief = toBrief(document, { members: 50, of: 200, share }, words);
  expect(brief.messages).toHaveLength(1);
  expect(brief.messages[0]).toMatchObject({ proof: [{ topic: 1 }], quotes: [quote] });
  expect(brief.unknown).toEqual([
    { section: "What may hold them back", text: "They may not buy again." },
    { section: "Say", text: "We are nice." },
  ]);
  expect(brief.change.map(({ text }) => text)).toEqual(["Name the day."]);
});

it("is written as Markdown that no words break out of", () => {
  const text = briefMarkdown(toBrief(document, { members: 50, of: 200, share }, words));
  expect(text).toContain(
    "“Families”: 50 customers, 25 % of the 200 there are (among new ones expect 20 to 31 %).",
  );
  expect(text).toContain("- Lead with \\<b\\>a date\\</b\\>. (8 of 30, 27 % (14 to 44 %))");
  expect(text).toContain("  - Most ask for “a date”. (8 of 30, 27 % (14 to 44 %))");
  expect(text).toContain("  - “Tell me a date.” (ticket, 2026-03-01)");
  expect(text).toContain("- delivery day (12 people; 1 of the others)");
  expect(text).toContain("- What may hold them back: They may not buy again.");
  expect(text).not.toContain("## Where and how often");
});
