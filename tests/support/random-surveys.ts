import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import type { ConditionDraft } from "#app/features/surveys/definition/condition.schema.ts";
import {
  type Question,
  type QuestionDraft,
  type Survey,
  surveySchema,
} from "#app/features/surveys/survey.schema.ts";

/** Chance that a test can repeat: the same seed gives the same numbers (Lehmer 1951). */
export function randomFrom(seed: number): () => number {
  // Neighbouring seeds begin far apart.
  let state = ((seed + 1) * 69_621 * 16_807) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Random = () => number;

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to choose from.");
  return item;
}

const options = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
  { id: "c", label: "C" },
];
const none = { kind: "none" } as const;

function question(random: Random, id: string): QuestionDraft {
  const base = {
    id,
    title: `Question ${id}`,
    purpose: none,
    required: random() < 0.4,
    newPage: random() < 0.2,
  };
  return oneOf<() => QuestionDraft>(random, [
    () => ({ ...base, type: "nps" }),
    () => ({ ...base, type: "single-choice", options, other: random() < 0.3, none: random() < 0.3 }),
    () => ({ ...base, type: "multiple-choice", options, none: true, maxChoices: 2 }),
    () => ({ ...base, type: "short-text" }),
    () => ({ ...base, type: "number", min: 0, max: 9, wholeNumbers: true }),
    () => ({ ...base, type: "consent", statement: "Yes" }),
    () => ({ ...base, type: "ranking", options, rankAtMost: 2 }),
    () => ({ ...base, type: "matrix", rows: options.slice(0, 2), columns: options }),
    () => ({ ...base, type: "contact", fields: ["name", "email"] }),
    () => ({ ...base, type: "statement", text: "Words" }),
    () => ({ ...base, type: "hidden", parameter: `p${id}`, required: false }),
  ])();
}

function condition(random: Random, ids: readonly string[], depth = 3): ConditionDraft {
  const part = random();
  if (depth > 1 && part < 0.4) {
    const inside = [condition(random, ids, depth - 1), condition(random, ids, depth - 1)];
    return part < 0.2 ? { all: inside } : { any: inside };
  }
  if (random() < 0.15)
    return { of: "score", id: "s", is: "at-least", values: [String(Math.floor(random() * 8))] };
  if (random() < 0.1) return { of: "quota", id: "q", is: oneOf(random, ["full", "open"]) };
  const test = { of: "answer" as const, id: oneOf(random, ids) };
  return oneOf<() => ConditionDraft>(random, [
    () => ({ ...test, is: oneOf(random, ["answered", "unanswered"]) }),
    () => ({
      ...test,
      is: oneOf(random, ["any-of", "none-of", "all-of"]),
      values: [oneOf(random, ["a", "b", "yes", "5"])],
    }),
    () => ({
      ...test,
      is: oneOf(random, ["at-least", "at-most", "more-than", "less-than"]),
      values: [String(Math.floor(random() * 11))],
    }),
    () => ({ ...test, is: oneOf(random, ["contains", "lacks"]), values: ["x"] }),
  ])();
}

/** A survey of up to ten questions with conditions, jumps, endings, a score and a quota; some of it leads nowhere. */
export function randomSurvey(random: Random): Survey {
  const ids = Array.from({ length: 2 + Math.floor(random() * 9) }, (_, index) => `q${index}`);
  const questions = ids.map((id, index) => ({
    ...question(random, id),
    showIf: index > 0 && random() < 0.4 ? condition(random, ids.slice(0, index)) : null,
    requireIf: index > 0 && random() < 0.2 ? condition(random, ids.slice(0, index)) : null,
  }));
  const jumps = ids.flatMap((id, index) =>
    random() < 0.25
      ? [
          {
            id: `j${index}`,
            after: id,
            when: random() < 0.7 ? condition(random, ids.slice(0, index + 1)) : null,
            to:
              random() < 0.6
                ? { kind: "question" as const, id: oneOf(random, ids) }
                : { kind: "ending" as const, id: oneOf(random, ["done", "out"]) },
          },
        ]
      : [],
  );
  return surveySchema.parse({
    title: "Random",
    questions,
    jumps,
    endings: [
      { id: "done", kind: "complete", title: "Done" },
      { id: "out", kind: "screened-out", title: "Out" },
    ],
    quotas: [{ id: "q", name: "Quota", when: condition(random, ids), limit: 3 }],
    scores: [
      {
        id: "s",
        name: "Score",
        points: ids.map((id) => ({ question: id, option: random() < 0.5 ? "a" : "", points: 1 })),
      },
    ],
  });
}

/** A right answer to a question, as a form posts it. */
export function rightAnswer(random: Random, { type }: Question): PostedAnswer {
  const value = (...values: string[]): PostedAnswer => ({ values, other: "" });
  switch (type) {
    case "nps":
    case "number":
      return value(String(Math.floor(random() * 10)));
    case "single-choice":
      return value(oneOf(random, ["a", "b", "c"]));
    case "multiple-choice":
      return random() < 0.2 ? value("#none") : value(...oneOf(random, [["a"], ["b", "c"], ["a", "c"]]));
    case "consent":
      return value("yes");
    case "ranking":
      return { ...value(), parts: random() < 0.5 ? { a: "1", b: "2" } : { c: "1" } };
    case "matrix":
      return { ...value(), parts: { a: oneOf(random, ["a", "b"]), b: oneOf(random, ["b", "c"]) } };
    case "contact":
      return { ...value(), parts: { name: "Ana", email: "ana@example.org" } };
    case "statement":
    case "hidden":
      return value();
    default:
      return value(oneOf(random, ["x", "word", "5"]));
  }
}
