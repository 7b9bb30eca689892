import { expect, it } from "vitest";
import { type Mapping, mappingSchema } from "#app/features/imports/import.schema.ts";
import { keepChoices, type Rereading } from "#app/features/imports/mapping/keep-choices.ts";
import { initialMapping } from "#app/features/imports/mapping/suggest-mapping.ts";

const blank = initialMapping("tickets", { columns: [], preset: null }, "desk.csv");
const mapped = (targets: readonly string[], change: Partial<Mapping> = {}): Mapping =>
  mappingSchema.parse({ ...blank, ...change, columns: targets.map((target) => ({ target })) });
const named = (mapping: Mapping, names: string) => ({ mapping, names: names.split(" ") });
const same: Rereading = { samePlaces: true, isTarget: () => true };

it("keeps what was chosen and takes the fresh suggestion for the rest", () => {
  const suggested = mapped(["skip", "field:body"]);
  const chosen = mapped(["field:title", "field:body"], { sourceName: "Desk", timeZone: "Europe/Berlin" });
  const fresh = mapped(["field:externalId", "skip"], { shortRows: "reject" });
  expect(keepChoices(suggested, named(chosen, "a b"), named(fresh, "x y"), same)).toEqual(
    mapped(["field:title", "skip"], { sourceName: "Desk", timeZone: "Europe/Berlin", shortRows: "reject" }),
  );
});

it("keeps choices with the columns of the same name where the file has others, or is another sheet", () => {
  const suggested = mapped(["skip", "skip"]);
  const chosen = named(mapped(["field:title", "field:body"]), "topic text");
  const fresh = mapped(["skip", "skip", "skip"]);
  expect(keepChoices(suggested, chosen, named(fresh, "text other more"), same)).toEqual(
    mapped(["field:body", "skip", "skip"]),
  );
  const sheet = named(mapped(["skip", "skip"]), "other topic");
  expect(keepChoices(suggested, chosen, sheet, { ...same, samePlaces: false })).toEqual(
    mapped(["skip", "field:title"]),
  );
});

it("leaves a field that the other kind of file has not to the suggestion, and keeps how the column is read", () => {
  const choice = { target: "field:body", dateOrder: "day-first" };
  const chosen = mappingSchema.parse({ ...blank, columns: [choice] });
  const kept = keepChoices(mapped(["skip"]), named(chosen, "a"), named(mapped(["field:since"]), "a"), {
    samePlaces: true,
    isTarget: (target) => target !== "field:body",
  });
  expect(kept.columns[0]).toMatchObject({ target: "field:since", dateOrder: "day-first" });
});
