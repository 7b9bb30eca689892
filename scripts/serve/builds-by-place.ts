import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The same build in parts: for an address, one with the routes alone that addresses of its first segment can lead to.
 * Remix ranks and compiles all the routes it knows several times for each page, which for a hundred of them takes as long
 * as the page itself. An address that no part is for, such as one written with escapes, gets the whole build.
 */
export function buildsByPlace(build: ServerBuild): (pathname: string) => ServerBuild {
  const everywhere = new Set<string>();
  const places = new Map<string, Set<string>>();
  for (const id of Object.keys(build.routes)) {
    const [place = ""] = patternOf(build.routes, id).split("/");
    // A layout without a path, the page at "/", and whatever else could begin with any word.
    if (place === "" || /[:*?]/.test(place)) everywhere.add(id);
    else places.set(place, (places.get(place) ?? new Set()).add(id));
  }
  const parts = new Map([["", partOf(build, everywhere)]]);
  for (const [place, ids] of places) parts.set(place, partOf(build, new Set([...everywhere, ...ids])));
  return (pathname) => {
    const place = pathname.split("/", 2)[1] ?? "";
    return parts.get(place) ?? parts.get(place.replace(/\.data$/, "")) ?? build;
  };
}

/** The path of a route from the root on, without a slash at its beginning. */
function patternOf(routes: Routes, id: string): string {
  const route = routes[id];
  const above = route?.parentId === undefined ? "" : patternOf(routes, route.parentId);
  return [above, route?.path ?? ""].filter((part) => part !== "").join("/");
}

function partOf(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  const assets = { ...build.assets, routes: only(build.assets.routes) };
  return { ...build, assets, routes: only(build.routes) };
}
