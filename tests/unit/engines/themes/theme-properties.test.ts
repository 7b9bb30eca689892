import { describe, expect, it } from "vitest";
import { contentStems } from "#app/engines/text/content-stems.ts";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import type { PreviousThemes, ThemeFit, ThemeStatement } from "#app/engines/themes/fitted-theme.ts";
import { fixedNoise } from "#app/engines/themes/vectors/random.ts";
import { now, statement, threeTopics } from "./sample-statements.ts";

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const noise = fixedNoise(seed);
  return values
    .map((value) => ({ value, key: noise() }))
    .sort((first, second) => first.key - second.key)
    .map(({ value }) => value);
}

function standing(fit: ThemeFit, statements: readonly ThemeStatement[]): PreviousThemes {
  return {
    placements: new Map(statements.map(({ id }) => [id, fit.placements.get(id)?.themeId ?? null])),
    names: new Map([...fit.themes, ...fit.parents].map(({ id, name }) => [id, name])),
    parentOf: new Map(
      fit.themes.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])),
    ),
    takenIds: new Set([...fit.themes, ...fit.parents].map(({ id }) => id)),
  };
}

const themeOf = (fit: ThemeFit) => new Map([...fit.placements].map(([id, { themeId }]) => [id, themeId]));

// Both ways of grouping: up to 299 statements of a kind by their stems, from 300 on by vectors learnt from them.
describe.each([20, 160])("themes of %i statements a topic", (perTopic) => {
  const statements = threeTopics(perTopic);
  const fit = fitThemes(statements, { now });

  it.each([1, 2, 3])("are the same whatever the order (%i)", (seed) => {
    expect(fitThemes(shuffled(statements, seed), { now })).toEqual(fit);
  });

  it("hold each statement at most once, and only statements of their kind", () => {
    const kinds = new Map(fit.themes.map(({ id, kind }) => [id, kind]));
    for (const { id, kind } of statements) {
      const placement = fit.placements.get(id);
      if (placement !== undefined) expect(kinds.get(placement.themeId)).toBe(kind);
    }
    const mentions = fit.themes.reduce((sum, theme) => sum + theme.mentions, 0);
    expect(mentions).toBe(fit.placements.size);
  });

  it("keep ids, names and parents when nothing changed, over and over", () => {
    let last = fit;
    for (let round = 0; round < 3; round += 1) {
      last = fitThemes(statements, { now, previous: standing(last, statements) });
      expect(themeOf(last)).toEqual(themeOf(fit));
      const named = ({ themes, parents }: ThemeFit) =>
        [...themes, ...parents].map(({ id, name }) => [id, name]);
      expect(named(last)).toEqual(named(fit));
      expect(last.replaced).toEqual([]);
    }
  });

  it("keep their ids when a tenth is taken away", () => {
    const fewer = statements.filter((_, at) => at % 10 !== 0);
    const next = fitThemes(fewer, { now, previous: standing(fit, statements) });
    const kept = fewer.filter(
      ({ id }) => next.placements.get(id)?.themeId === fit.placements.get(id)?.themeId,
    );
    expect(kept.length / fewer.length).toBeGreaterThan(0.95);
  });

  it("are called by words of their own statements, each by another name", () => {
    const texts = new Map(statements.map(({ id, text }) => [id, text]));
    for (const { id, name } of fit.themes) {
      const said = [...fit.placements].filter(([, { themeId }]) => themeId === id);
      const stems = new Set(said.flatMap(([statementId]) => contentStems(texts.get(statementId) ?? "")));
      for (const stem of contentStems(name)) expect(stems).toContain(stem);
    }
    const names = [...fit.themes, ...fit.parents].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it("belong to parents that hold what their themes hold", () => {
    for (const parent of fit.parents) {
      const own = fit.themes.filter(({ parentId }) => parentId === parent.id);
      expect(own.map(({ id }) => id).toSorted()).toEqual(parent.themeIds.toSorted());
      expect(parent.mentions).toBe(own.reduce((sum, { mentions }) => sum + mentions, 0));
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set([parent.kind]));
    }
  });
});

describe("few statements", () => {
  it.each([1, 2, 5, 20, 100])("show something: %i of them", (count) => {
    const statements = shuffled(threeTopics(40), 5).slice(0, count);
    const { themes, placements } = fitThemes(statements, { now });
    expect(themes.length).toBeGreaterThan(0);
    expect(placements.size / count).toBeGreaterThan(0.9);
    for (const { name, people, state, quotes } of themes) {
      expect(name).not.toBe("");
      expect(quotes.length).toBeGreaterThan(0);
      expect(state).toBe(people < 2 ? "emerging" : "established");
    }
  });

  it("are emerging until a second person says the same", () => {
    const once = [statement("a", "The invoice is wrong")];
    const twice = [...once, statement("b", "The invoice is wrong again", { personId: "person-a" })];
    const heard = [...twice, statement("c", "My invoice is wrong")];
    const states = [once, twice, heard].map((said) =>
      fitThemes(said, { now }).themes.map(({ state }) => state),
    );
    expect(states).toEqual([["emerging"], ["emerging"], ["established"]]);
  });

  it("that have nothing in common are all shown, each by itself", () => {
    const texts = ["The invoice is wrong", "The camera crashes", "My parcel is late", "The lid leaks"];
    const { themes } = fitThemes(
      texts.map((text, at) => statement(`s${at}`, text)),
      { now },
    );
    expect(themes).toHaveLength(4);
    expect(new Set(themes.map(({ name }) => name)).size).toBe(4);
  });
});

describe("names", () => {
  const rude = ["Karen from Cork lost", "Call 555 0199", "Error 42 on"];
  it.each(shuffled([1, 2, 3, 4, 5], 9))("hold no numbers and no name twice (dial %i)", (granularity) => {
    const statements = threeTopics(60).map((given, at) => ({
      ...given,
      text: `${rude[at % rude.length]} page ${at}. ${given.text}`,
    }));
    const { themes, parents } = fitThemes(statements, { now, granularity });
    const names = [...themes, ...parents].map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/\d|karen/);
  });
});
