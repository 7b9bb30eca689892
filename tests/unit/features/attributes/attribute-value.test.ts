import { describe, expect, it } from "vitest";
import { attributeFormSchema, keyFromLabel } from "#app/features/attributes/attribute.schema.ts";
import { isStale, parseAttributeValue } from "#app/features/attributes/attribute-value.ts";

const choice = { label: "Household", valueType: "choice", options: ["alone", "family"] } as const;
const asAttribute = (valueType: "text" | "number" | "date" | "boolean") => ({
  label: "Field",
  valueType,
  options: [],
});

describe("parseAttributeValue", () => {
  it("takes an option whatever its case, and names the options when it is none", () => {
    expect(parseAttributeValue({ ...choice, options: [...choice.options] }, "Family")).toEqual({
      ok: true,
      text: "family",
      number: null,
    });
    const wrong = parseAttributeValue({ ...choice, options: [...choice.options] }, "castle");
    expect(wrong).toEqual({ ok: false, reason: 'Household: expected one of alone, family, got "castle"' });
  });

  it("reads numbers, truths and dates", () => {
    expect(parseAttributeValue(asAttribute("number"), "4.50")).toEqual({
      ok: true,
      text: "4.5",
      number: 4.5,
    });
    expect(parseAttributeValue(asAttribute("boolean"), "Yes")).toEqual({ ok: true, text: "yes", number: 1 });
    expect(parseAttributeValue(asAttribute("date"), "2026-03-31T10:00:00Z")).toMatchObject({
      text: "2026-03-31",
    });
    expect(parseAttributeValue(asAttribute("date"), "31 March").ok).toBe(false);
    expect(parseAttributeValue(asAttribute("number"), "many").ok).toBe(false);
  });
});

describe("isStale", () => {
  it("compares the age with the days a value stays fresh", () => {
    expect(isStale("2026-01-01T00:00:00.000Z", 30, "2026-02-15T00:00:00.000Z")).toBe(true);
    expect(isStale("2026-01-01T00:00:00.000Z", 90, "2026-02-15T00:00:00.000Z")).toBe(false);
    expect(isStale("2006-01-01T00:00:00.000Z", null, "2026-02-15T00:00:00.000Z")).toBe(false);
  });
});

describe("attributeFormSchema", () => {
  const form = {
    label: "Größe des Haushalts",
    subject: "customer",
    category: "demographic",
    valueType: "choice",
    options: "one\n two \n\nthree",
    purpose: "Which pack to offer",
    freshDays: "365",
  };

  it("makes a key of the label and a list of the lines", () => {
    expect(attributeFormSchema.parse(form)).toMatchObject({
      key: "gro-e-des-haushalts",
      options: ["one", "two", "three"],
      freshDays: 365,
    });
  });

  it("asks for a purpose, and for options of a choice", () => {
    const paths = (value: object) =>
      attributeFormSchema.safeParse(value).error?.issues.map((issue) => issue.path[0]);
    expect(paths({ ...form, purpose: " " })).toContain("purpose");
    expect(paths({ ...form, options: "one" })).toContain("options");
    expect(paths({ ...form, subject: "company" })).toContain("category");
  });

  it("makes a key even of a label without latin letters", () => {
    expect(keyFromLabel("年齢")).toBe("a-");
  });
});
