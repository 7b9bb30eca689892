import { describe, expect, test } from "vitest";
import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { answerInWords, partInWords } from "#app/features/surveys/answers/answer-value.ts";
import { checkAnswer } from "#app/features/surveys/answers/check-answer.ts";
import type { StoredUpload } from "#app/features/surveys/checks/check-files.ts";
import { isEmail, isIsoDate, isPhone } from "#app/features/surveys/checks/written-forms.ts";
import type { Question } from "#app/features/surveys/survey.schema.ts";
import { NONE_OPTION_ID } from "#app/features/surveys/survey-limits.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";

const three = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
  { id: "c", label: "C" },
];

function check(
  question: Question,
  posted: Partial<PostedAnswer>,
  uploads?: ReadonlyMap<string, StoredUpload>,
) {
  const checked = checkAnswer(question, { values: [], other: "", ...posted }, { uploads });
  return checked.ok ? checked.value : checked.message;
}

describe("a matrix", () => {
  const grid = aQuestion({ type: "matrix", id: "g", rows: three.slice(0, 2), columns: three });
  test("keeps the column of each row and its place, and is read in words", () => {
    const value = check(grid, { parts: { b: "c", a: "a" } });
    expect(value).toEqual({
      kind: "matrix",
      cells: [
        { row: "a", column: "a", number: 1 },
        { row: "b", column: "c", number: 3 },
      ],
    });
    if (value === null || typeof value === "string") throw new Error("The answer is right.");
    expect([answerInWords(grid, value), partInWords(grid, value, "b")]).toEqual(["A: A; B: C", "C"]);
    expect(check(grid, {})).toBeNull();
  });
  test("says which row or column is wrong, and how many rows are missing", () => {
    expect(check(grid, { parts: { x: "a" } })).toContain('"x" came');
    expect(check(grid, { parts: { a: "z" } })).toContain('for "A"; "z" came');
    expect(check({ ...grid, required: true }, { parts: { a: "a" } })).toContain(
      "2 rows is expected here; 1 came without",
    );
  });
});

describe("a ranking", () => {
  const ranking = aQuestion({ type: "ranking", id: "r", options: three, rankAtMost: 2 });
  test("is an order without gaps or ties, of at most so many", () => {
    expect(check(ranking, { parts: { b: "1", c: "2" } })).toEqual({ kind: "ranking", optionIds: ["b", "c"] });
    expect(check(ranking, { parts: { b: "1", c: "1" } })).toContain('1 came for "B" and "C"');
    expect(check(ranking, { parts: { b: "2" } })).toContain("rank 1 is missing");
    expect(check(ranking, { parts: { b: "3" } })).toContain("from 1 to 2");
    expect(check(ranking, { parts: { z: "1" } })).toContain('"z" came');
    expect(check({ ...ranking, rankAtMost: null, required: true }, { parts: { a: "1" } })).toContain(
      "each of the 3 options",
    );
  });
});

describe("scales", () => {
  test("have their own ends", () => {
    expect(check(aQuestion({ type: "csat", id: "c", scale: 7 }), { values: ["7"] })).toEqual({
      kind: "number",
      number: 7,
    });
    expect(check(aQuestion({ type: "csat", id: "c" }), { values: ["6"] })).toContain("from 1 to 5");
    expect(check(aQuestion({ type: "ces", id: "e" }), { values: ["0"] })).toContain("from 1 to 7");
  });
});

describe("choices", () => {
  const question = aQuestion({ type: "multiple-choice", id: "m", options: three, none: true, minChoices: 2 });
  test("take none of these alone, whatever the least number", () => {
    expect(check(question, { values: [NONE_OPTION_ID] })).toEqual({
      kind: "choice",
      optionIds: [NONE_OPTION_ID],
      other: null,
    });
    expect(check(question, { values: [NONE_OPTION_ID, "a"] })).toContain("expected alone; 1 more came");
    expect(check({ ...question, none: false }, { values: [NONE_OPTION_ID] })).toContain(
      "One of the listed options",
    );
    expect(check(question, { values: ["a"] })).toContain("1 came");
  });
  test("of pictures are one or several as the question says", () => {
    const pictures = aQuestion({ type: "picture-choice", id: "p", options: three, maxChoices: 2 });
    expect(check(pictures, { values: ["a", "b"] })).toContain("One choice is expected");
    expect(check({ ...pictures, several: true }, { values: ["a", "b"] })).toMatchObject({
      optionIds: ["a", "b"],
    });
    expect(check({ ...pictures, several: true }, { values: ["a", "b", "c"] })).toContain(
      "of at most 2 in number",
    );
  });
});

describe("contact details and addresses", () => {
  const contact = aQuestion({
    type: "contact",
    id: "c",
    fields: ["phone", "name", "email"],
    needed: ["email"],
  });
  test("keep the fields in our order, and need some once any is filled in", () => {
    expect(
      check(contact, { parts: { phone: "+44 20 7946 0000", email: " ana@example.org ", name: "Ana" } }),
    ).toEqual({
      kind: "contact",
      fields: [
        { field: "name", text: "Ana" },
        { field: "email", text: "ana@example.org" },
        { field: "phone", text: "+44 20 7946 0000" },
      ],
    });
    expect(check(contact, {})).toBeNull();
    expect(check(contact, { parts: { name: "Ana" } })).toContain("Also expected here: E-mail address");
    expect(check(contact, { parts: { email: "ana" } })).toContain(
      'E-mail address: An e-mail address such as name@example.com is expected here; "ana" came.',
    );
    expect(check(contact, { parts: { company: "X" } })).toContain("Only the listed fields");
    expect(check(contact, { parts: { email: "a@b.cd", phone: "call me" } })).toContain(
      "Telephone: A number such as",
    );
  });
});

describe("files", () => {
  const question = aQuestion({ type: "file", id: "f", kinds: ["pdf"], maxMegabytes: 1 });
  const upload = (changes: Partial<StoredUpload> = {}) =>
    new Map([
      ["u1", { id: "u1", questionId: "f", name: "a.pdf", bytes: 10, kind: "pdf" as const, ...changes }],
    ]);
  test("are those that were stored for this question, of its kinds and sizes", () => {
    expect(check(question, { values: ["u1"] }, upload())).toEqual({
      kind: "files",
      files: [{ id: "u1", name: "a.pdf", bytes: 10 }],
    });
    expect(check(question, { values: ["u2"] }, upload())).toContain("choose the file again");
    expect(check(question, { values: ["u1"] }, upload({ questionId: "other" }))).toContain(
      "choose the file again",
    );
    expect(check(question, { values: ["u1"] }, upload({ kind: "image" }))).toContain("pdf");
    expect(check(question, { values: ["u1"] }, upload({ bytes: 2 ** 21 }))).toContain('"a.pdf" has 2.0 MB');
    expect(check(question, { values: ["u1", "u2"] }, upload())).toContain("1 file is expected");
  });
});

describe("own messages", () => {
  test("replace ours where an answer is missing or wrong", () => {
    const question = aQuestion({
      type: "number",
      id: "n",
      required: true,
      messages: { required: "We need your age.", invalid: "Years, please." },
    });
    expect(check(question, {})).toBe("We need your age.");
    expect(check(question, { values: ["old"] })).toBe("Years, please.");
  });
});

describe("written forms", () => {
  test("are days of the calendar, addresses and numbers that can be dialled", () => {
    expect(["2024-02-29", "2000-02-29", "2026-12-31"].every(isIsoDate)).toBe(true);
    expect(["2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "x"].some(isIsoDate)).toBe(
      false,
    );
    expect(["a@b.cd", "first.last+tag@sub.example.org", "o'neil@example.ie"].every(isEmail)).toBe(true);
    expect(
      ["a@b", ".a@b.cd", "a..b@c.de", "a@b.c", "a b@c.de", "a@@b.cd", "@b.cd", "a@-b.cd"].some(isEmail),
    ).toBe(false);
    expect(["+44 20 7946 0000", "(030) 123456", "555-0100 ext 12"].every(isPhone)).toBe(true);
    expect(["12", "call me", "1".repeat(60)].some(isPhone)).toBe(false);
  });
});
