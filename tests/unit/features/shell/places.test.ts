import { expect, it } from "vitest";
import { findPlaces } from "#app/features/shell/find-places.ts";
import { findPage, placesFor } from "#app/features/shell/places.ts";

const owner = placesFor("owner");

it("finds the page an address belongs to", () => {
  expect(findPage(owner, "/")?.page.label).toBe("Overview");
  expect(findPage(owner, "/themes/0192")?.place.label).toBe("Listen");
  expect(findPage(owner, "/settings")?.page.label).toBe("Your account");
  expect(findPage(owner, "/settings/team")?.page.label).toBe("Team");
  expect(findPage(owner, "/themesong")).toBeUndefined();
});

it("offers only what a role may open", () => {
  const labels = placesFor("viewer").flatMap((place) => place.pages.map((page) => page.label));
  expect(labels).toContain("Themes");
  expect(labels).not.toContain("Imports");
  expect(labels).not.toContain("Team");
});

it("has the palette lead to pages below the places, which are no tabs", () => {
  const addresses = (text: string) => findPlaces(owner, text).map(({ to }) => to);
  expect(addresses("hold")).toEqual(["/personas/holding"]);
  expect(addresses(" Side by ")).toEqual(["/personas/compare"]);
  expect(addresses("portray")).toEqual([
    "/personas",
    "/personas/wall",
    "/personas/holding",
    "/personas/compare",
  ]);
  expect(findPage(owner, "/personas/holding")?.page.label).toBe("Personas");
});
