import { expect, it } from "vitest";
import { type Mapping, mappingSchema } from "#app/features/imports/import.schema.ts";
import { keepChoices } from "#app/features/imports/keep-choices.ts";
import { initialMapping } from "#app/features/imports/suggest-mapping.ts";

const blank = initialMapping("tickets", { columns: [], preset: null }, "desk.csv");
const mapped = (targets: readonly string[], change: Partial<Mapping> = {}): Mapping =>
  mappingSchema.parse({ ...blank, ...change, columns: targets.map((target) => ({ target })) });

it("keeps what was chosen and takes the fresh suggestion for the rest", () => {
  const suggested = mapped(["skip", "field:body"]);
  const chosen = mapped(["field:title", "field:body"], { sourceName: "Desk", timeZone: "Europe/Berlin" });
  const fresh = mapped(["field:externalId", "skip"], { shortRows: "reject" });
  expect(keepChoices(suggested, chosen, fresh)).toEqual(
    mapped(["field:title", "skip"], { sourceName: "Desk", timeZone: "Europe/Berlin", shortRows: "reject" }),
  );
});

it("leaves columns to the suggestion where the file has others", () => {
  const fresh = mapped(["skip"]);
  expect(keepChoices(mapped(["skip", "skip"]), mapped(["field:title", "skip"]), fresh)).toEqual(fresh);
});
