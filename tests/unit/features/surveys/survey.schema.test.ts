import { describe, expect, it } from "vitest";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";

const base = { title: "A survey", intro: "", thanks: "" };
const none = { kind: "none" };

function issuesOf(questions: unknown[]): Record<string, string> {
  const result = surveySchema.safeParse({ ...base, questions });
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

describe("a survey definition", () => {
  it("comes out the same from JSON and from the texts of a form", () => {
    const fromForm = surveySchema.parse({
      ...base,
      title: "  A survey ",
      questions: [
        { type: "stars", id: "stars", title: "Stars", required: "on", purpose: none, scale: "5" },
        { type: "number", id: "age", title: "Age", purpose: none, min: "0", max: "", wholeNumbers: "on" },
        {
          type: "long-text",
          id: "why",
          title: "Why",
          help: "a\r\nb",
          purpose: { kind: "themes" },
          maxLength: "",
        },
      ],
    });
    const again = surveySchema.parse(JSON.parse(JSON.stringify(fromForm)));
    expect(again).toEqual(fromForm);
    expect(fromForm.title).toBe("A survey");
    expect(fromForm.questions[0]).toMatchObject({ required: true, scale: 5 });
    expect(fromForm.questions[1]).toMatchObject({ required: false, min: 0, max: null, wholeNumbers: true });
    expect(fromForm.questions[2]).toMatchObject({ help: "a\nb", maxLength: null });
  });

  it("says what was expected where something is missing or out of range", () => {
    const issues = issuesOf([
      { type: "short-text", id: "a", title: " ", purpose: none, maxLength: "501" },
      { type: "number", id: "b", title: "B", purpose: none, min: 5, max: 3 },
      { type: "single-choice", id: "c", title: "C", purpose: none, options: [{ id: "x", label: "X" }] },
      { type: "telepathy", id: "d", title: "D", purpose: none },
    ]);
    expect(issues["questions.0.title"]).toBe("Expected a question.");
    expect(issues["questions.0.maxLength"]).toContain("from 1 to 500");
    expect(issues["questions.1.max"]).toContain("Expected 5 or more");
    expect(issues["questions.2.options"]).toContain("at least 2 options");
    expect(issues["questions.3.type"]).toContain("Expected");
  });

  it("refuses ids and options that are used twice", () => {
    const text = { type: "short-text", id: "a", title: "A", purpose: none };
    const issues = issuesOf([
      text,
      text,
      {
        type: "dropdown",
        id: "b",
        title: "B",
        purpose: none,
        options: [
          { id: "x", label: "Same" },
          { id: "y", label: "Same" },
        ],
      },
    ]);
    expect(issues["questions.1.id"]).toContain('"a" is used twice');
    expect(issues["questions.2.options.1.label"]).toContain('"Same" is used twice');
  });

  it.each(["__proto__", "constructor", "prototype", "12", "Has Space", ""])(
    "refuses the question id %j",
    (id) => {
      expect(issuesOf([{ type: "email", id, title: "A", purpose: none }])["questions.0.id"]).toBeDefined();
    },
  );

  it("keeps the id of typed answers for other", () => {
    const options = [
      { id: "other", label: "Other" },
      { id: "x", label: "X" },
    ];
    const issues = issuesOf([{ type: "dropdown", id: "a", title: "A", purpose: none, options }]);
    expect(issues["questions.0.options.0.id"]).toContain("kept for");
  });

  it("lets only a text feed themes and only an e-mail address say whose answer it is", () => {
    const issues = issuesOf([
      { type: "nps", id: "a", title: "A", purpose: { kind: "themes" } },
      { type: "short-text", id: "b", title: "B", purpose: { kind: "identity" } },
      { type: "short-text", id: "c", title: "C", purpose: { kind: "attribute", attributeId: "" } },
    ]);
    expect(issues["questions.0.purpose"]).toContain("text question");
    expect(issues["questions.1.purpose"]).toContain("e-mail question");
    expect(issues["questions.2.purpose.attributeId"]).toContain("Choose the attribute");
  });

  it("bounds the number of questions", () => {
    const many = Array.from({ length: 101 }, (_, index) => ({
      type: "email",
      id: `q${index}`,
      title: "A",
      purpose: none,
    }));
    expect(issuesOf(many).questions).toBe("Expected at most 100 questions.");
  });
});
