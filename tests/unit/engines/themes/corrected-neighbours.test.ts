import { describe, expect, it } from "vitest";
import { assignStatements } from "#app/engines/themes/assign-statements.ts";
import { textEmbedder } from "#app/engines/themes/corrections/embed-texts.ts";
import { findNearCorrected } from "#app/engines/themes/corrections/near-corrected.ts";
import { gatherSides } from "#app/engines/themes/corrections/split-by-examples.ts";
import { fitThemes } from "#app/engines/themes/fit-themes.ts";
import { now, statement, threeTopics, topicOf } from "./sample-statements.ts";

const statements = threeTopics(20);
const { model, placements, themes } = fitThemes(statements, { now, granularity: 1 });
const homeOf = (topic: string) => placements.get(`${topic}-0000`)?.themeId ?? "";

function splitByExamples(
  vectors: ReadonlyMap<string, Float32Array>,
  chosen: ReadonlySet<string>,
): Set<string> {
  const sides = gatherSides(chosen);
  for (const [id, vector] of vectors) sides.add(id, vector);
  const isPart = sides.settle();
  return new Set([...vectors].flatMap(([id, vector]) => (isPart(id, vector) ? [id] : [])));
}

describe("a split by examples", () => {
  it("takes along what is like the examples and leaves the rest", () => {
    const embed = textEmbedder(model);
    const pains = statements.filter(({ kind }) => kind === "pain");
    const vectors = new Map(pains.map(({ id, text }) => [id, embed(text)]));
    const part = splitByExamples(vectors, new Set(["topic1-0001", "topic1-0002"]));
    expect([...part].every((id) => topicOf(id) === "topic1")).toBe(true);
    expect(part.size).toBeGreaterThan(10);
  });

  it("keeps every example, whatever it is like", () => {
    const vectors = new Map([
      ["x", Float32Array.of(1, 0)],
      ["y", Float32Array.of(0, 1)],
      ["z", Float32Array.of(0, 1)],
    ]);
    expect(splitByExamples(vectors, new Set(["x", "y"])).has("y")).toBe(true);
  });
});

describe("statements that people placed", () => {
  it("count five times in a vote", () => {
    const [wanted] = themes.filter(({ id, kind }) => kind === "pain" && id !== homeOf("topic0"));
    const chosen = Array.from({ length: 3 }, (_, at) => ({
      themeId: wanted?.id ?? "",
      kind: "pain" as const,
      text: statements[at]?.text ?? "",
    }));
    const fresh = statement("new", statements[0]?.text ?? "");
    expect(assignStatements(model, [fresh]).get("new")?.themeId).toBe(homeOf("topic0"));
    const voted = assignStatements(model, [fresh], { resolve: (id) => id, chosen });
    expect(voted.get("new")?.themeId).toBe(wanted?.id);
  });

  it("let merged themes vote as one", () => {
    const resolve = () => homeOf("topic1");
    const voted = assignStatements(model, [statement("new", "I got charged twice on my invoice")], {
      resolve,
      chosen: [],
    });
    expect(voted.get("new")?.themeId).toBe(homeOf("topic1"));
  });
});

describe("findNearCorrected", () => {
  it("lets those go along that are nearer to what was split off than to the rest", () => {
    // A fit that lumped two topics together, of which one had been split off before half of it was said.
    const pains = statements
      .filter(({ kind }) => kind === "pain")
      .map(({ id, itemId, kind, text }) => ({
        ...{ id, kind, text },
        arrivedAt: itemId,
        fitted: { themeId: "lump", score: 0.5 },
      }));
    const held = pains
      .filter(({ id }) => topicOf(id) === "topic1" && Number(id.slice(-4)) < 10)
      .map(({ id }) => ({ correctionId: "c", statementId: id, themeId: "split", role: "holds" as const }));
    const near = findNearCorrected(model, pains, held, []);
    expect(near.length).toBeGreaterThan(5);
    expect(near.every(({ statementId }) => topicOf(statementId) === "topic1")).toBe(true);
    expect(new Set(near.map(({ themeId, role }) => `${themeId} ${role}`))).toEqual(new Set(["split near"]));
  });

  it("moves nobody where nothing was corrected", () => {
    expect(findNearCorrected(model, [], [], [])).toEqual([]);
  });
});
