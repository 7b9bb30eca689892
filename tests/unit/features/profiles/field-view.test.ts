import { expect, test } from "vitest";
import { type FieldValue, fieldView } from "#app/features/profiles/field-view.ts";

const now = "2026-11-01T00:00:00.000Z";
const value = (id: string, text: string, change: Partial<FieldValue> = {}): FieldValue => ({
  ...{ id, attributeId: "a", text, sourceType: "import", sourceLabel: "CRM", confidence: 1 },
  ...{ learntAt: "2026-10-01T00:00:00.000Z", supersededAt: "2026-10-02T00:00:00.000Z" },
  ...{ held: 0, chosenAt: null, chosenBy: null, unfitSince: null, expiresAt: null },
  ...change,
});
const leading = value("1", "Couple", { supersededAt: null });

const texts = (values: FieldValue[]) =>
  fieldView({ freshDays: 100 }, values, [], now).claims.map(({ text, leads, agrees }) => [
    text,
    leads,
    agrees,
  ]);

test("each source stands once, with its newest word; what leads comes first, what agrees last", () => {
  const said = [
    value("2", "Alone", { sourceLabel: "Bought-in list", learntAt: "2026-09-01T00:00:00.000Z" }),
    value("3", "Family", { sourceLabel: "Bought-in list", learntAt: "2026-08-01T00:00:00.000Z" }),
    value("4", "Couple", { sourceType: "survey", sourceLabel: "Who are you" }),
    leading,
  ];
  const expected = [
    ["Couple", true, false],
    ["Alone", false, false],
    ["Couple", false, true],
  ];
  expect(texts(said)).toEqual(expected);
  expect(texts([...said].reverse())).toEqual(expected);
});

test("what the leading source said before is history; what it said since stands beside", () => {
  const before = value("2", "Alone", { learntAt: "2026-01-01T00:00:00.000Z" });
  const since = value("3", "Family", { learntAt: "2026-10-20T00:00:00.000Z" });
  expect(texts([leading, before])).toHaveLength(1);
  expect(texts([leading, since]).map(([text]) => text)).toEqual(["Couple", "Family"]);
  expect(fieldView({ freshDays: 100 }, [leading, before], [], now).history).toHaveLength(2);
});

test("a value is stale by its own end, else by the attribute's freshness; without either it stays true", () => {
  const view = (freshDays: number | null, expiresAt: string | null) =>
    fieldView({ freshDays }, [{ ...leading, expiresAt }], [], now).leading;
  expect(view(10, null)).toMatchObject({ stale: true, until: "2026-10-11T00:00:00.000Z" });
  expect(view(10, "2027-01-01T00:00:00.000Z")).toMatchObject({ stale: false });
  expect(view(null, null)).toMatchObject({ stale: false, until: null });
});

test("choices and values are one history, the newest first", () => {
  const choice = { id: "c", action: "chosen", byName: "Ana", at: "2026-10-15T00:00:00.000Z", text: "Couple" };
  const later = value("2", "Alone", { learntAt: "2026-10-20T00:00:00.000Z" });
  const view = fieldView({ freshDays: null }, [leading, later], [choice], now);
  expect(view.history.map(({ at }) => at.slice(5, 10))).toEqual(["10-20", "10-15", "10-01"]);
});
