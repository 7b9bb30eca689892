import { describe, expect, it } from "vitest";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { ThemeFit } from "#app/engines/themes/fitted-theme.ts";
import { matchIdentities } from "#app/engines/themes/identity.ts";
import { now, threeTopics } from "./sample-statements.ts";

function standing(fit: ThemeFit, ids: readonly string[]) {
  return new Map(ids.map((id) => [id, fit.placements.get(id)?.themeId ?? null]));
}

describe("themes over time", () => {
  const statements = threeTopics(150);
  const first = fitThemes(statements, { now });
  const placements = standing(
    first,
    statements.map(({ id }) => id),
  );

  it("keeps every statement where it was when nothing new came in", () => {
    const again = fitThemes(statements, { now, previous: { placements } });
    expect(new Map([...again.placements].map(([id, { themeId }]) => [id, themeId]))).toEqual(
      new Map([...first.placements].map(([id, { themeId }]) => [id, themeId])),
    );
    expect(again.replaced).toEqual([]);
  });

  it("keeps the ids of themes when much more comes in", () => {
    const more = threeTopics(250);
    const next = fitThemes(more, { now, previous: { placements } });
    const kept = statements.filter(
      ({ id }) => next.placements.get(id)?.themeId === first.placements.get(id)?.themeId,
    );
    expect(kept.length / statements.length).toBeGreaterThan(0.85);
  });

  it("keeps the name of a theme that is still itself", () => {
    const [theme] = first.themes;
    const names = new Map([[theme?.id ?? "", "What we call it"]]);
    const again = fitThemes(statements, { now, previous: { placements, names } });
    expect(again.themes.find(({ id }) => id === theme?.id)?.name).toBe("What we call it");
  });

  it("never gives an id to two themes, even long after", () => {
    const takenIds = new Set(first.themes.map(({ id }) => id));
    const anew = fitThemes(statements, { now, previous: { placements: new Map(), takenIds } });
    expect(anew.themes.filter(({ id }) => takenIds.has(id))).toEqual([]);
  });
});

describe("matchIdentities", () => {
  it("continues the most alike, and says where the rest went", () => {
    const placements = new Map([
      ["a", "old1"],
      ["b", "old1"],
      ["c", "old1"],
      ["d", "old2"],
    ]);
    const { continued, replaced } = matchIdentities([["a", "b", "c", "d", "new"]], { placements });
    expect(continued).toEqual([{ id: "old1", likeness: 0.75 }]);
    expect(replaced).toEqual([{ id: "old2", successor: 0 }]);
  });

  it("gives a pinned theme its group before any other", () => {
    const placements = new Map([
      ["a", "old1"],
      ["b", "old1"],
      ["c", "old1"],
      ["d", "pinned"],
    ]);
    const previous = { placements, pinned: new Set(["pinned"]) };
    expect(matchIdentities([["a", "b", "c", "d"]], previous).continued[0]?.id).toBe("pinned");
  });

  it("takes a group with too little in common for new", () => {
    const placements = new Map([
      ["a", "old"],
      ["b", "old"],
      ["c", "old"],
      ["d", "old"],
      ["x", null],
    ]);
    const { continued, replaced } = matchIdentities([["a", "x"], ["b"], ["c"], ["d"]], { placements });
    expect(continued.map(({ id }) => id)).toEqual(["", "", "", ""]);
    expect(replaced).toEqual([{ id: "old", successor: 1 }]);
  });
});
