import type { Placement, ThemeKind, ThemeModel, ThemeStatement } from "./fitted-theme.ts";
import { thawSpace } from "./model.ts";
import { emptyLists, neighboursOf, offer } from "./neighbours/neighbour-lists.ts";
import { statementStems } from "./statement-stems.ts";
import { dot } from "./vectors/matrix.ts";
import { embed } from "./vectors/space.ts";

const voters = 10;
const leastCosine = 0.35;
const leastMargin = 0.15;

// Names that the fit knew are not among its stems, and new ones are no stems of it either.
const noNames: ReadonlySet<string> = new Set();

/** What people said about themes, for placing: whom an id stands for now, and statements that they placed by hand. */
export type PlacingCorrections = {
  resolve: (themeId: string) => string;
  chosen: readonly { themeId: string; kind: ThemeKind; text: string }[];
};
// A statement that a person placed is worth as many examples.
const chosenWeight = 5;

export type NewStatement = Pick<ThemeStatement, "id" | "kind" | "text">;

/**
 * Places statements in the themes of a frozen model: the ten nearest examples of the kind vote with the cube of their
 * cosine. A statement whose nearest example is too far, or whose votes are divided, is pending: absent from the result.
 */
export function assignStatements(
  model: ThemeModel,
  statements: readonly NewStatement[],
  corrections?: PlacingCorrections,
): Map<string, Placement> {
  const space = thawSpace(model);
  const examples = readExamples(model, space, corrections);
  const placements = new Map<string, Placement>();
  for (const statement of statements) {
    const candidates = examples.get(model.kindsApart ? statement.kind : "other") ?? [];
    const placement = vote(embed(statementStems(statement.text, noNames), space), candidates);
    if (placement !== undefined) placements.set(statement.id, placement);
  }
  return placements;
}

type Example = { themeId: string; vector: Float32Array; weight: number };

function readExamples(
  model: ThemeModel,
  space: ReturnType<typeof thawSpace>,
  corrections: PlacingCorrections | undefined,
): Map<ThemeKind, Example[]> {
  const examples = new Map<ThemeKind, Example[]>();
  for (const theme of model.themes) {
    const kind = model.kindsApart ? theme.kind : "other";
    const held = examples.get(kind) ?? [];
    examples.set(kind, held);
    for (const positions of theme.examples) {
      const stems = positions.flatMap((position) => model.stems[position] ?? []);
      const themeId = corrections?.resolve(theme.id) ?? theme.id;
      held.push({ themeId, vector: embed(stems, space), weight: 1 });
    }
  }
  for (const { themeId, kind, text } of corrections?.chosen ?? []) {
    const vector = embed(statementStems(text, noNames), space);
    examples.get(model.kindsApart ? kind : "other")?.push({ themeId, vector, weight: chosenWeight });
  }
  return examples;
}

function vote(vector: Float32Array, examples: readonly Example[]): Placement | undefined {
  const nearest = emptyLists(1, voters);
  for (const [index, example] of examples.entries()) {
    const similarity = dot(vector, example.vector);
    if (similarity > 0) offer(nearest, 0, index, similarity);
  }
  const votes = new Map<string, number>();
  let total = 0;
  let best = 0;
  for (const [index, similarity] of neighboursOf(nearest, 0)) {
    const { themeId = "", weight = 1 } = examples[index] ?? {};
    votes.set(themeId, (votes.get(themeId) ?? 0) + weight * similarity ** 3);
    total += weight * similarity ** 3;
    best = Math.max(best, similarity);
  }
  const [winner, second] = [...votes].sort((one, other) => other[1] - one[1]);
  if (winner === undefined || best < leastCosine) return undefined;
  const margin = (winner[1] - (second?.[1] ?? 0)) / total;
  return margin < leastMargin ? undefined : { themeId: winner[0], score: Math.min(1, best) };
}
