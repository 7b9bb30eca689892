import { describe, expect, test } from "vitest";
import { orderedFor } from "#app/features/surveys/logic/option-order.ts";
import { pathWords, pipe, pipedAttributes, pipedQuestions } from "#app/features/surveys/logic/pipe.ts";
import { usedAttributes } from "#app/features/surveys/logic/used-attributes.ts";
import { nothingKnown } from "#app/features/surveys/logic/walk-context.ts";
import { walkSurvey } from "#app/features/surveys/logic/walk-survey.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const survey = aSurvey({
  questions: [
    aQuestion({ type: "short-text", id: "name" }),
    aQuestion({ type: "contact", id: "who" }),
    aQuestion({ type: "nps", id: "nps", title: "{{attribute:town}}" }),
  ],
  scores: [{ id: "fit", name: "Fit", points: [{ question: "nps", points: 0.1 }] }],
});
const context = { ...nothingKnown, attributes: { town: "Porto" } };
const path = walkSurvey(
  survey,
  {
    name: { kind: "text", text: "{{who}} <b>\n Ana" },
    who: { kind: "contact", fields: [{ field: "email", text: "ana@example.org" }] },
    nps: { kind: "number", number: 3 },
  },
  context,
);
const words = pathWords(survey.questions, path, context);
const piped = (text: string) => pipe(text, words);

describe("piping", () => {
  test("repeats answers, parts, attributes and scores, else the fallback", () => {
    expect(piped("Hi {{who.email|you}} in {{attribute:town}}: {{score:fit}}, {{nps}}")).toBe(
      "Hi ana@example.org in Porto: 0.3, 3",
    );
    expect(piped("Hi {{gone|dear | friend}}{{who.phone}}{{attribute:age|, ageless}}")).toBe(
      "Hi dear | friend, ageless",
    );
  });
  test("puts in one line of text that is not read again, and is cut", () => {
    expect(piped("{{name}}")).toBe("{{who}} <b> Ana");
    expect(pipe("{{x}}", () => "y".repeat(500))).toHaveLength(201);
  });
  test("leaves what is no mark, and reads no prototype", () => {
    expect(piped("{{ open, a }} b {} {{{name|x}}")).toContain("b {} {");
    expect(piped("{{constructor|none}} {{attribute:constructor|none}} {{score:toString|none}}")).toBe(
      "none none none",
    );
    expect(piped("{{name")).toBe("{{name");
  });
  test("is linear in the text", () => {
    const before = process.cpuUsage();
    piped("{{".repeat(100_000));
    piped("{{a}}".repeat(50_000));
    piped(`${"{{a".repeat(50_000)}}}`);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
  test("names what a text depends on", () => {
    expect(pipedQuestions("{{a.b|c}} {{attribute:x}} {{d}}")).toEqual(["a", "d"]);
    expect(pipedAttributes("{{a}} {{attribute:x|y}}")).toEqual(["x"]);
    expect([...usedAttributes(survey)]).toEqual(["town"]);
  });
});

describe("a random order", () => {
  const items = Array.from({ length: 8 }, (_, index) => index);
  test("is the same for a seed and a question, another for others, and loses nothing", () => {
    const order = orderedFor(items, "random", 42, "q");
    expect(orderedFor(items, "random", 42, "q")).toEqual(order);
    expect([...order].sort()).toEqual(items);
    const orders = new Set(
      Array.from({ length: 50 }, (_, seed) => orderedFor(items, "random", seed, "q").join()),
    );
    expect(orders.size).toBeGreaterThan(45);
    expect(orderedFor(items, "random", 42, "other")).not.toEqual(order);
    expect(orderedFor(items, "as-written", 42, "q")).toEqual(items);
  });
  test("puts each item first about equally often", () => {
    const first = new Map<number, number>();
    for (let seed = 0; seed < 8000; seed += 1) {
      const [item = -1] = orderedFor(items, "random", seed, "q");
      first.set(item, (first.get(item) ?? 0) + 1);
    }
    for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
