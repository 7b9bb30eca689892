import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, expect, test } from "vitest";
import { buildsByPlace } from "#scripts/serve/builds-by-place.ts";
import { builtPages } from "#scripts/serve/built-pages.ts";
import { addressOf } from "#tests/support/route-addresses.ts";

let whole: ServerBuild;
beforeAll(async () => {
  whole = await (await builtPages()).loadBuild();
});

/** The ids of the routes an address leads to, from the root on. */
function routesTo(build: ServerBuild, address: string): string[] {
  const below = (parentId: string | undefined): Parameters<typeof matchRoutes>[0] =>
    Object.values(build.routes).flatMap((route) => {
      if (route === undefined || route.parentId !== parentId) return [];
      const { id, path } = route;
      return route.index ? { id, path, index: true } : { id, path, children: below(id) };
    });
  return (matchRoutes(below(undefined), address) ?? []).map(({ route }) => route.id ?? "");
}

test("every page is in the part its address belongs to, with all that its beginning leads to", () => {
  const partFor = buildsByPlace(whole);
  const ids = Object.keys(whole.routes).filter((id) => !["root", "routes/_app"].includes(id));
  expect(ids.length).toBeGreaterThan(100);
  for (const id of ids) {
    const address = addressOf(id.replace("routes/", ""));
    const part = partFor(address);
    expect(Object.keys(part.routes).length).toBeLessThan(Object.keys(whole.routes).length / 3);
    expect(Object.keys(part.assets.routes).sort()).toEqual(Object.keys(part.routes).sort());
    const words = address.split("/");
    for (let length = 1; length <= words.length; length += 1) {
      const beginning = words.slice(0, length).join("/") || "/";
      expect(routesTo(part, beginning), beginning).toEqual(routesTo(whole, beginning));
    }
    if (address !== "/") expect(partFor(`${address}.data`), `${address}.data`).toBe(part);
  }
});

test("an address that is written in another way leads to the same page", () => {
  const partFor = buildsByPlace(whole);
  for (const address of [
    "/Customers",
    "/%63ustomers/new",
    "//customers",
    "/customers/",
    "/nowhere",
    "/__manifest",
  ]) {
    expect(routesTo(partFor(address), address), address).toEqual(routesTo(whole, address));
  }
  expect(partFor("/_root.data")).toBe(whole);
});
