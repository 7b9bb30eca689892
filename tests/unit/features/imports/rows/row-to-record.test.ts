import { describe, expect, it } from "vitest";
import { profileColumns } from "#app/features/imports/detection/profile-columns.ts";
import type { ImportKind, Mapping } from "#app/features/imports/import.schema.ts";
import { planImport } from "#app/features/imports/mapping/import-plan.ts";
import { peopleRulesSchema } from "#app/features/imports/mapping/people-rules.ts";
import { personalChoicesSchema } from "#app/features/imports/mapping/personal-choices.ts";
import { rowToRecord } from "#app/features/imports/rows/row-to-record.ts";

function planFor(kind: ImportKind, targets: Record<string, string>, changes: Partial<Mapping> = {}) {
  const mapping: Mapping = {
    columns: Object.values(targets).map((target) => ({
      target,
      dateOrder: "day-first",
      decimals: "point",
      fieldRule: "",
      purpose: "Whom to invite",
      category: "demographic",
    })),
    sourceName: "Test",
    ratingScale: 5,
    timeZone: "UTC",
    currency: "EUR",
    shortRows: "reject",
    words: "customer",
    keptPassages: [],
    people: peopleRulesSchema.parse({}),
    personalData: personalChoicesSchema.parse({}),
    valueRule: "newest",
    learntOn: "",
    eventType: "",
    surveyTitle: "",
    knownBy: "moment",
    ...changes,
  };
  return planImport(
    kind,
    mapping,
    { columns: profileColumns(Object.keys(targets), [["1"]]), preset: null },
    [],
  );
}

function read(
  kind: ImportKind,
  targets: Record<string, string>,
  cells: string[],
  changes?: Partial<Mapping>,
) {
  const planned = planFor(kind, targets, changes);
  if (!planned.ok) throw new Error([...planned.fieldErrors.values()].join());
  return rowToRecord(planned.plan, cells);
}

describe("an order", () => {
  const order = {
    Order: "field:externalId",
    Date: "field:occurredAt",
    Total: "field:amount",
    Email: "field:customerEmail",
    Status: "field:status",
  };
  it.each(["Refunded", "cancelled", "Storniert", "remboursée"])("that is %s is no purchase", (state) => {
    const result = read("purchases", order, ["A-1", "2026-03-01", "19.00", "ana@example.org", state]);
    expect(result).toMatchObject({
      record: { type: "taken-back", externalId: "A-1", why: expect.stringMatching(/refunded|cancelled/) },
    });
  });
  it.each(["paid", "", "Versendet", "constructor"])('in the state "%s" is one', (state) => {
    const result = read("purchases", order, ["A-1", "2026-03-01", "19.00", "ana@example.org", state]);
    expect(result).toMatchObject({ ok: true, record: { amountMinor: 1900 } });
  });
});

const review = {
  Id: "field:externalId",
  Date: "field:occurredAt",
  Stars: "field:rating",
  Text: "field:body",
};

describe("a row becomes a record", () => {
  it("with typed values", () => {
    expect(read("reviews", review, ["7", "03/04/2024", "4", " Nice "])).toMatchObject({
      ok: true,
      record: {
        externalId: "7",
        occurredAt: "2024-04-03T00:00:00.000Z",
        rating: 4,
        ratingScale: 5,
        body: "Nice",
      },
    });
  });

  it("or gets every reason why not, with column, expectation and what came", () => {
    expect(read("reviews", review, ["7", "soon", "9", "Nice"])).toEqual({
      ok: false,
      reasons: [
        'Rating (column "Stars"): expected a rating from 0 to 5, got "9"',
        'Written at (column "Date"): expected a date such as 2026-03-31 or 31/3/2026 (day first), got "soon"',
      ],
    });
  });

  it("never with cells missing or too many, unless blanks are asked for", () => {
    expect(read("reviews", review, ["7", "2024-04-03", "4"])).toEqual({
      ok: false,
      reasons: ["expected 4 cells as in the header, got 3; a value may be missing"],
    });
    expect(read("reviews", review, ["7", "2024-04-03", "4", "a", "b"]).ok).toBe(false);
    expect(read("reviews", review, ["7", "2024-04-03", "4", "a", " "]).ok).toBe(true);
    expect(read("reviews", review, ["7", "2024-04-03", "4"], { shortRows: "fill" }).ok).toBe(true);
  });

  it("joins several columns of text, and takes the export's apostrophe off again", () => {
    const targets = { Pros: "field:body", Cons: "field:body" };
    expect(read("reviews", targets, ["'=fast", "slow"])).toMatchObject({ record: { body: "=fast\nslow" } });
  });

  it("leaves an anonymous author nobody, and a ticket without words out", () => {
    const targets = { Subject: "field:title", Mail: "field:customerEmail", Number: "field:customerId" };
    expect(read("tickets", targets, ["Hi", "not an address", "anonymous"])).toMatchObject({
      ok: true,
      record: { person: { externalId: null, email: null } },
    });
    expect(read("tickets", targets, ["", "a@example.org", "1"])).toEqual({
      ok: false,
      skip: "no words of a customer",
    });
  });

  it("needs a person for a customer or a purchase", () => {
    const targets = { Mail: "field:customerEmail" };
    expect(read("customers", targets, ["Ana@Example.org "])).toMatchObject({
      record: { person: { email: "ana@example.org" } },
    });
    expect(read("customers", targets, ["ana at example"])).toMatchObject({
      reasons: [expect.stringContaining('got "ana at example"')],
    });
    expect(read("customers", targets, ["info@example.org"])).toMatchObject({
      reasons: [expect.stringContaining("shared mailbox")],
    });
  });

  it("keeps an amount with its currency", () => {
    const targets = { Mail: "field:customerEmail", Paid: "field:occurredAt", Total: "field:amount" };
    expect(read("purchases", targets, ["a@example.org", "2024-01-31", "$12.50"])).toMatchObject({
      record: { amountMinor: 1250, currency: "USD" },
    });
    expect(read("purchases", targets, ["a@example.org", "", ""])).toMatchObject({
      reasons: [expect.stringContaining("got an empty cell"), expect.stringContaining("got an empty cell")],
    });
  });
});

describe("a mapping is refused", () => {
  const errorsOf = (kind: ImportKind, targets: Record<string, string>) => {
    const planned = planFor(kind, targets);
    return planned.ok ? {} : Object.fromEntries(planned.fieldErrors);
  };

  it("when nothing could be stored by it", () => {
    expect(errorsOf("purchases", { A: "skip" }).columns).toContain("Customer number or Customer's e-mail");
  });

  it("when two columns fill a field that holds one value", () => {
    expect(errorsOf("tickets", { A: "field:title", B: "field:title" })["columns[1].target"]).toContain(
      'is filled by "A" already',
    );
  });

  it("when a field belongs to another kind, or an attribute to anything but customers", () => {
    expect(
      errorsOf("customers", { A: "field:body", B: "field:customerId" })["columns[0].target"],
    ).toBeDefined();
    expect(errorsOf("tickets", { A: "new-attribute", B: "field:title" })["columns[0].target"]).toBeDefined();
  });
});
