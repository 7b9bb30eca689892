import { describe, expect, it } from "vitest";
import type { DraftLine } from "#app/engines/personas/evidence.ts";
import { draftDifference, type StoredLine } from "#app/features/personas/redrafting/draft-difference.ts";

const stored = (key: string, more: Partial<StoredLine> = {}): StoredLine => ({
  id: `id ${key}`,
  section: "goals",
  key,
  text: `About ${key}.`,
  origin: "evidence",
  evidence: { n: 3, of: 9 },
  editedAt: null,
  lockedAt: null,
  removedAt: null,
  ...more,
});
const drafted = (key: string, more: Partial<DraftLine> = {}): DraftLine => ({
  section: "goals",
  key,
  text: `About ${key}.`,
  origin: "evidence",
  evidence: { of: 9, n: 3, quotes: undefined },
  ...more,
});

describe("draftDifference", () => {
  it("adds, changes and removes lines nobody touched, and keeps what people wrote, changed, locked or removed", () => {
    const lines = [
      stored("same"),
      stored("text"),
      stored("numbers"),
      stored("gone"),
      stored("edited", { editedAt: "2026-01-01" }),
      stored("locked", { lockedAt: "2026-01-01" }),
      stored("removed", { removedAt: "2026-01-01" }),
      stored("added:1", { editedAt: "2026-01-01" }),
    ];
    const draft = [
      drafted("same"),
      drafted("text", { text: "Other words." }),
      drafted("numbers", { evidence: { n: 4, of: 9 } }),
      drafted("edited", { text: "Other words." }),
      drafted("locked", { text: "Other words." }),
      drafted("removed"),
      drafted("new"),
    ];
    const steps = draftDifference(lines, draft).map((step) => [
      "before" in step ? step.before.key : step.after.key,
      step.kind,
      step.kind === "kept" ? step.because : "",
    ]);
    expect(steps).toEqual([
      ["same", "same", ""],
      ["text", "changed", ""],
      ["numbers", "changed", ""],
      ["gone", "removed", ""],
      ["edited", "kept", "edited"],
      ["locked", "kept", "locked"],
      ["removed", "kept", "removed"],
      ["added:1", "kept", "added"],
      ["new", "added", ""],
    ]);
  });

  it("knows a line by its section too, and puts steps in the order of reading", () => {
    const steps = draftDifference(
      [stored("theme:1", { section: "say" })],
      [drafted("theme:1", { section: "pains" }), drafted("theme:1", { section: "say" })],
    );
    expect(steps.map(({ kind, section }) => [kind, section])).toEqual([
      ["added", "pains"],
      ["same", "say"],
    ]);
  });
});
