import { describe, expect, it } from "vitest";
import { mergeDraft } from "#app/features/personas/merge-draft.ts";
import { personaMarkdown } from "#app/features/personas/persona-markdown.ts";

const untouched = { editedAt: null, lockedAt: null, removedAt: null };

describe("mergeDraft", () => {
  it("replaces lines nobody touched and keeps what people wrote, changed, locked or removed", () => {
    const stored = [
      { id: "1", key: "theme:a", ...untouched },
      { id: "2", key: "theme:b", ...untouched, editedAt: "2026-01-01" },
      { id: "3", key: "theme:c", ...untouched, removedAt: "2026-01-01" },
      { id: "4", key: "added:x", ...untouched, editedAt: "2026-01-01" },
      { id: "5", key: "theme:e", ...untouched, lockedAt: "2026-01-01" },
    ];
    const draft = [
      { key: "theme:a" },
      { key: "theme:b" },
      { key: "theme:c" },
      { key: "theme:d" },
      { key: "theme:e" },
    ];
    expect(mergeDraft(stored, draft)).toEqual({
      remove: ["1"],
      add: [{ key: "theme:a" }, { key: "theme:d" }],
    });
  });
});

describe("personaMarkdown", () => {
  it("marks each line by its origin, with its numbers, and keeps words from becoming markup", () => {
    const text = personaMarkdown(
      {
        name: "Mara",
        summary: "A <b>test</b>",
        segmentSize: 40,
        evidenceSize: 30,
        draftedAt: "2026-03-01T00:00:00.000Z",
      },
      [
        {
          section: "goals",
          text: "One in four want: # export.",
          origin: "evidence",
          evidence: { n: 8, of: 30, share: 8 / 30, othersShare: 0.1 },
          editedBy: "Mia",
        },
        { section: "goals", text: "Likes mornings.", origin: "assumption", evidence: {}, editedBy: null },
        { section: "story", text: "Mara plans ahead.", origin: "invented", evidence: {}, editedBy: null },
        { section: "quotes", text: "It *never* works", origin: "evidence", evidence: {}, editedBy: null },
      ],
    );
    expect(text).toContain("# Mara _(invented name)_");
    expect(text).toContain("> A \\<b\\>test\\</b\\>");
    expect(text).toContain("- One in four want: \\# export. (edited) (8 of 30, 27\u00a0%; others 10\u00a0%)");
    expect(text).toContain("- Likes mornings. **(assumption)**");
    expect(text).toContain("- _Mara plans ahead._ (invented)");
    expect(text).toContain("- “It \\*never\\* works”");
  });
});
