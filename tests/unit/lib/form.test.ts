import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { expandNames } from "#app/lib/form-names.ts";

function post(body: BodyInit, type?: string): Request {
  const headers = type === undefined ? undefined : { "Content-Type": type };
  return new Request("http://localhost/", { method: "POST", body, headers });
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("expandNames", () => {
  test("nests dotted and bracketed names", () => {
    const values = expandNames([
      ["title", "How was it?"],
      ["questions[0].title", "One"],
      ["questions[1][title]", "Two"],
    ]);
    expect(plain(values)).toEqual({ title: "How was it?", questions: [{ title: "One" }, { title: "Two" }] });
  });

  test("keeps every value as it was sent", () => {
    expect(plain(expandNames([["age", "042"]]))).toEqual({ age: "042" });
  });

  test("makes a list of a name that came twice or ends in []", () => {
    const values = expandNames([
      ["colour", "red"],
      ["colour", "blue"],
      ["size[]", "s"],
    ]);
    expect(plain(values)).toEqual({ colour: ["red", "blue"], size: ["s"] });
  });

  test("sorts rows by their number and closes gaps", () => {
    const values = expandNames([
      ["rows[12]", "last"],
      ["rows[3]", "first"],
    ]);
    expect(plain(values)).toEqual({ rows: ["first", "last"] });
  });

  test("gives objects without a prototype at every depth", () => {
    const values = expandNames([["a.b.c", "1"]]);
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(Object.getPrototypeOf(values.a)).toBeNull();
    expect("toString" in values).toBe(false);
  });

  test.each([
    "__proto__",
    "__proto__[isAdmin]",
    "a[__proto__][isAdmin]",
    "a.__proto__.isAdmin",
    "constructor.prototype.isAdmin",
    "rows[0].constructor",
    "a[prototype]",
    "__proto__[]",
  ])("refuses the name %s and leaves Object.prototype alone", (name) => {
    expect(() => expandNames([[name, "yes"]])).toThrow(InvalidInputError);
    expect("isAdmin" in {}).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each(["", "[]", "a[][]", "a[].b", "a.b.c.d.e.f.g.h.i", "x".repeat(201)])(
    "refuses the odd name %j",
    (name) => {
      expect(() => expandNames([[name, "1"]])).toThrow(InvalidInputError);
    },
  );

  test("refuses a name that is both a value and a group", () => {
    const value = ["a", "1"] as const;
    const group = ["a.b", "2"] as const;
    expect(() => expandNames([value, group])).toThrow(/both a value and a group/);
    expect(() => expandNames([group, value])).toThrow(/both a value and a group/);
  });

  test("refuses more fields than any form of ours has", () => {
    const pairs = Array.from({ length: 5001 }, (_, index) => [`f${index}`, ""] as const);
    expect(() => expandNames(pairs)).toThrow(/too many fields/);
  });
});

describe("readForm", () => {
  test("leaves NUL out, which PostgreSQL cannot store", async () => {
    expect(plain(await readForm(post(new URLSearchParams({ name: "a\0b" }))))).toEqual({ name: "ab" });
  });

  test("reads both kinds of form alike", async () => {
    const multipart = new FormData();
    multipart.append("name", "Zoë");
    expect(plain(await readForm(post(multipart)))).toEqual({ name: "Zoë" });
    expect(plain(await readForm(post(new URLSearchParams({ name: "Zoë" }))))).toEqual({ name: "Zoë" });
  });

  test.each([
    ['{"name":"x"}', "application/json"],
    ["name=x", "text/plain"],
    ["--b\r\nbroken", "multipart/form-data; boundary=b"],
    ["x", "multipart/form-data"],
  ])("refuses what is not a form: %s as %s", async (body, type) => {
    await expect(readForm(post(body, type))).rejects.toThrow(InvalidInputError);
  });
});

describe("parseForm", () => {
  const schema = z.object({
    questions: z.array(z.object({ title: z.string().min(1, "Enter a title") })),
  });

  test("gives the checked value", () => {
    const parsed = parseForm(expandNames([["questions[0].title", "One"]]), schema);
    expect(parsed).toEqual({
      ok: true,
      value: { questions: [{ title: "One" }] },
    });
  });

  test("names the field of each error and gives the values back", () => {
    const values = expandNames([["questions[0].title", ""]]);
    const parsed = parseForm(values, schema);
    expect(parsed).toMatchObject({
      ok: false,
      fieldErrors: { "questions[0].title": "Enter a title" },
      values,
    });
  });
});
