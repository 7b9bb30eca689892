import { describe, expect, it } from "vitest";
import { mergeDraft } from "#app/features/personas/merge-draft.ts";

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
