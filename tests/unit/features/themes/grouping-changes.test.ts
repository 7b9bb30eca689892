import { expect, it } from "vitest";
import { groupingChanges } from "#app/features/themes/rebuild/grouping-changes.ts";

const themes = (names: Record<string, string>) =>
  new Map(Object.entries(names).map(([id, name]) => [id, { name, kind: "pain" as const }]));

it("says what is new, what is gone and who moves where", () => {
  const before = {
    placements: new Map([
      ["1", "a"],
      ["2", "a"],
      ["3", "a"],
      ["4", "b"],
      ["5", null],
    ]),
    themes: themes({ a: "Late", b: "Crash" }),
  };
  const after = {
    placements: new Map([
      ["1", "a"],
      ["2", "c"],
      ["3", "c"],
      ["4", "a"],
      ["5", "c"],
    ]),
    themes: themes({ a: "Late again", b: "Crash", c: "Lost" }),
  };
  const changes = groupingChanges(before, after);
  expect(changes).toMatchObject({
    moved: 4,
    unsortedBefore: 1,
    unsortedAfter: 0,
    added: 1,
    gone: 1,
    kept: 1,
  });
  expect(changes.themes).toEqual([
    expect.objectContaining({
      id: "a",
      name: "Late again",
      nameBefore: "Late",
      before: 3,
      after: 2,
      arrived: 1,
      left: 2,
    }),
    expect.objectContaining({ id: "c", before: null, after: 3, partner: "Late again" }),
    expect.objectContaining({ id: "b", before: 1, after: null, partner: "Late again" }),
  ]);
});

it("finds nothing where nothing differs", () => {
  const grouping = { placements: new Map([["1", "a"]]), themes: themes({ a: "Late" }) };
  expect(groupingChanges(grouping, grouping)).toMatchObject({
    moved: 0,
    added: 0,
    gone: 0,
    kept: 1,
    themes: [],
  });
});
