import { expect, it } from "vitest";
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

it("asks the question that fills an attribute that is not known", () => {
  const asked = questionForLine(line({ evidence: { attributeId: "a1" } }), "line-1", household);
  expect(asked).toMatchObject({
    kind: "attribute",
    question: { purpose: { kind: "attribute", attributeId: "a1" }, ifKnown: "skip" },
  });
});

it("asks openly where nothing is claimed yet", () => {
  const text = "What would stop them from buying again is not known yet.";
  const asked = questionForLine(line({ text }), "line-1", undefined);
  expect(asked).toMatchObject({ kind: "open", question: { type: "long-text", purpose: { kind: "themes" } } });
});

it("asks nobody about evidence, what is invented, and what the team decides", () => {
  expect(questionForLine(line({ origin: "evidence" }), "l", undefined)).toBeNull();
  expect(questionForLine(line({ origin: "invented" }), "l", undefined)).toBeNull();
  const text = "What we do or say differently for them is still to be decided.";
  expect(questionForLine(line({ section: "change", text }), "l", undefined)).toBeNull();
});
