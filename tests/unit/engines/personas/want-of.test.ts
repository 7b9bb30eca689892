import { expect, test } from "vitest";
import { wantOf } from "#app/engines/personas/want-of.ts";

test.each([
  ["Rename machines", "to rename machines"],
  ["Send invoices", "us to send invoices"],
  ["Pause a delivery", "to pause a delivery"],
  ["Order without leaflets", "to order without leaflets"],
  ["Add usage report", "“Add usage report”"],
  ["Push setting", "“Push setting”"],
  ["Order numbers", "“Order numbers”"],
  ["Smart home", "“Smart home”"],
  ["Offer business", "“Offer business”"],
])("a wish named %s goes on after “they want” as %s", (name, want) => {
  expect(wantOf(name)).toBe(want);
});
