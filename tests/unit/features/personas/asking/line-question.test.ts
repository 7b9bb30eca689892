import { expect, it } from "vitest";
import { gapInChange, unknownLines } from "#app/engines/personas/gaps.ts";
import { tooFewInWords } from "#app/engines/personas/too-few.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { type AskableLine, questionForLine } from "#app/features/personas/asking/line-question.ts";
import { secondPerson } from "#app/features/personas/asking/second-person.ts";
import { questionSchema } from "#app/features/surveys/survey.schema.ts";

const line = (change: Partial<AskableLine>): AskableLine => ({
  section: "objections",
  text: "They may hesitate to buy again because of this: “Too loud”.",
  origin: "assumption",
  evidence: {},
  ...change,
});

const household: Attribute = {
  id: "a1",
  key: "household",
  label: "Household",
  subject: "customer",
  category: "demographic",
  valueType: "choice",
  options: ["alone", "family"],
  purpose: "Which pack to offer",
  freshDays: 90,
  leadingRule: "newest",
  sourceOrder: [],
  question: "",
};

it("turns a claim about them to the one who reads it, but not what somebody said", () => {
  expect(secondPerson("They wish that their machine were theirs alone.")).toBe(
    "You wish that your machine were yours alone.",
  );
  expect(secondPerson("Some say “they never answer” to them.")).toBe("Some say “they never answer” to you.");
  expect(secondPerson("Themes are other than they seem.")).toBe("Themes are other than you seem.");
});

it("asks yes, no or not sure about a claim", () => {
  const asked = questionForLine(line({}), "line-1", undefined);
  expect(asked?.kind).toBe("claim");
  expect(asked?.question).toMatchObject({
    type: "single-choice",
    title: "Is this so for you? “You may hesitate to buy again because of this: “Too loud”.”",
    options: [{ id: "yes" }, { id: "no" }, { id: "unsure" }],
  });
  expect(questionSchema.safeParse(asked?.question).success).toBe(true);
});

it("fits a claim of any length into a question", () => {
  const asked = questionForLine(line({ text: `They ${"really ".repeat(140)}do.` }), "line-1", undefined);
  expect(questionSchema.safeParse(asked?.question).success).toBe(true);
  expect(asked?.question.title.endsWith("…”")).toBe(true);
});

it("puts a message to customers as it is", () => {
  const asked = questionForLine(
    line({ section: "change", text: "Their machine, their rules." }),
    "l",
    undefined,
  );
  expect(asked?.question.title).toBe("Does this speak to you? “Their machine, their rules.”");
});

it("asks the question that fills an attribute where nothing is known", () => {
  const [unknown] = unknownLines([]).filter(({ section }) => section === "demographics");
  const asked = questionForLine(line(unknown ?? {}), "line-1", household);
  expect(asked).toMatchObject({
    kind: "attribute",
    question: { purpose: { kind: "attribute", attributeId: "a1" }, ifKnown: "skip" },
  });
});

it("asks openly where nothing is claimed yet, whatever section a draft leaves empty", () => {
  const unknown = [...unknownLines([]).filter(({ section }) => section !== "demographics")];
  for (const drafted of unknown) {
    const asked = questionForLine(line(drafted), "line-1", undefined);
    expect(asked).toMatchObject({
      kind: "open",
      question: { type: "long-text", purpose: { kind: "themes" } },
    });
  }
  expect(unknown.length).toBeGreaterThan(4);
});

it("asks nobody about evidence, what is invented, and what the team decides", () => {
  expect(questionForLine(line({ origin: "evidence" }), "l", undefined)).toBeNull();
  expect(questionForLine(line({ origin: "invented" }), "l", undefined)).toBeNull();
  expect(questionForLine(line({ section: "change", text: gapInChange }), "l", undefined)).toBeNull();
  expect(questionForLine(line({ text: tooFewInWords }), "l", household)).toBeNull();
});
