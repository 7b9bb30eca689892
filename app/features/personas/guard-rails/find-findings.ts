import { type Outlook, predict, type Sides } from "#app/engines/personas/prediction/predict.ts";
import { compareFigures } from "#app/features/segments/compared-lines.ts";
import type { Figure, Figures } from "#app/features/segments/figures.schema.ts";
import type { Findings } from "./findings.schema.ts";
import type { PersonaCensus } from "./persona-census.ts";

/** A value that fewer have could say who somebody is. */
export const LEAST_PEOPLE = 5;
const MOST_OVERLAPS = 66;

interface Counted {
  id: string;
  features: readonly string[];
}

/** How many are in each persona, in two at once, and in none. */
export function coverage(
  census: PersonaCensus,
  personas: readonly Counted[],
): Pick<Findings, "customers" | "personas" | "overlaps" | "uncovered"> {
  return {
    customers: census.customers,
    personas: personas.map(({ id }) => ({
      personaId: id,
      members: census.members.get(id) ?? 0,
      alone: census.alone.get(id) ?? 0,
    })),
    overlaps: [...census.both]
      .map(([pair, both]) => {
        const [oneId = "", otherId = ""] = pair.split(" ");
        return { oneId, otherId, both };
      })
      .sort((a, b) => b.both - a.both || (a.oneId + a.otherId < b.oneId + b.otherId ? -1 : 1))
      .slice(0, MOST_OVERLAPS),
    uncovered: { customers: census.uncovered, example: exampleOf(census) },
  };
}

/** What those in no persona have most more often than the others: a value that at least a fifth of them have. */
function exampleOf(census: PersonaCensus): Findings["uncovered"]["example"] {
  const { inside, outside } = census.uncoveredSides();
  for (const { kind, verdict, pair, feature, value, cells } of compareFigures([inside, outside])) {
    const [own, others] = cells;
    if (kind !== "share" || verdict !== "differs" || pair?.more !== 0 || !own || !others) continue;
    if (own.n < LEAST_PEOPLE || own.n / own.known < 0.2 || feature.startsWith("score:")) continue;
    return {
      feature,
      value,
      inside: { n: own.n, of: own.known },
      outside: { n: others.n, of: others.known },
    };
  }
  return null;
}

/** Every two personas by what the lines of either are about. */
export function comparePairs(census: PersonaCensus, personas: readonly Counted[]): Findings["pairs"] {
  return personas.flatMap((one, at) =>
    personas.slice(at + 1).map((other) => {
      const keys = new Set([...one.features, ...other.features]);
      const rows = compareFigures(
        [one, other].map(({ id }) => only(census.figuresOf(id), (key) => keys.has(key))),
      );
      return {
        oneId: one.id,
        otherId: other.id,
        compared: rows.length,
        differing: rows.filter(({ verdict }) => verdict === "differs").length,
        alike: rows.filter(({ verdict }) => verdict === "alike").length,
      };
    }),
  );
}

const foretold = new Set([
  "measure:revenue",
  "measure:purchases",
  "measure:sentiment",
  "measure:nps",
  "score:disengaged",
]);

/**
 * What each persona foretells of themes, spend, leaving and answers, without what the rule of its own segment asks for
 * (`ownRules`, by persona).
 */
export function predictions(
  census: PersonaCensus,
  personas: readonly Counted[],
  ownRules: ReadonlyMap<string, ReadonlySet<string>>,
): Findings["predictions"] {
  const outlooks = personas.flatMap(({ id }): Outlook[] => {
    const own = ownRules.get(id) ?? new Set();
    const [learn, held] = [census.sides(id, 0), census.sides(id, 1)];
    return Object.keys(learn.inside).flatMap((key): Outlook[] => {
      if (own.has(key) || !(foretold.has(key) || key.startsWith("theme:"))) return [];
      const [first, second] = [sidesOf(learn, key), sidesOf(held, key)];
      return first && second ? [{ persona: id, key, learn: first, held: second }] : [];
    });
  });
  const found = new Map(predict(outlooks).map((outcome) => [outcome.persona, outcome]));
  return personas.map(({ id }) => {
    const outcome = found.get(id);
    const held = census.sides(id, 1);
    return {
      persona: id,
      considered: outcome?.considered ?? 0,
      learnt: outcome?.learnt ?? 0,
      ownRule: [...(ownRules.get(id) ?? [])].filter((key) => foretold.has(key) || key.startsWith("theme:")),
      held: (outcome?.held ?? []).flatMap(({ persona: _, ...prediction }) => {
        const [inside, outside] = [held.inside[prediction.key], held.outside[prediction.key]];
        if (!inside || !outside) return [];
        return [{ ...prediction, kind: inside.kind, inside: levelOf(inside), outside: levelOf(outside) }];
      }),
    };
  });
}

function sidesOf({ inside, outside }: { inside: Figures; outside: Figures }, key: string): Sides | null {
  const [own, others] = [inside[key], outside[key]];
  if (own?.kind === "number" && others?.kind === "number")
    return { kind: "number", inside: own.bins, outside: others.bins };
  if (own?.kind === "share" && others?.kind === "share")
    return { kind: "share", inside: flagOf(own), outside: flagOf(others) };
  return null;
}

/** Of a flag, whose one value is "". */
function flagOf({ known, counts }: Extract<Figure, { kind: "share" }>) {
  return { n: counts[0]?.[1] ?? 0, of: known };
}

/** A share, or a mean, and of how many it is known. */
function levelOf(figure: Figure): { value: number; known: number } {
  const { known } = figure;
  const sum = figure.kind === "number" ? figure.sum : (figure.counts[0]?.[1] ?? 0);
  return { value: known === 0 ? 0 : sum / known, known };
}

/** Those figures whose key passes. */
export function only(figures: Figures, passes: (key: string) => boolean): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([key]) => passes(key)));
}
