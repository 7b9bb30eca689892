import { expect, test } from "vitest";
import { ENGINES_BELOW, FEATURES_UPSTREAM_FIRST, type Layer, type Place, placeOf } from "./layers.ts";
import { type Import, importsOf, listFiles, read } from "./source-files.ts";

/** Which layers a layer may import, whatever the feature; the finer rules are below. */
const ALLOWED: Record<Layer, readonly Layer[]> = {
  route: ["service", "pure", "components", "kit", "lib"],
  components: ["components", "pure", "kit", "lib"],
  service: ["service", "repository", "pure", "components", "engine", "jobs", "lib"],
  repository: ["repository", "pure", "lib", "db"],
  handler: ["service", "pure", "jobs", "lib"],
  pure: ["pure", "engine", "lib"],
  engine: ["engine"],
  jobs: ["jobs", "handler", "lib", "db"],
  kit: ["kit", "lib"],
  lib: ["lib"],
  db: ["db", "lib"],
  script: ["script", "service", "pure", "engine", "jobs", "lib", "db"],
  test: ["test"],
  other: ["other"],
};

/** The handle and the tables' types are known wherever a handle is passed on. */
const MAY_NAME_DB_TYPES: readonly Layer[] = ["service", "handler", "route", "lib"];

/** What an engine gives is shown and stored as it is, so its types are known there. */
const MAY_NAME_ENGINE_TYPES: readonly Layer[] = ["components", "repository"];

/** Says what is wrong with an arrow; undefined when it is fine. */
function faultOf(from: Place, to: Place, { typeOnly, target }: Import): string | undefined {
  if (to.layer === "other" || target === "app/features/accounts/account.schema.ts") return undefined;
  if (to.layer === "db" && typeOnly && MAY_NAME_DB_TYPES.includes(from.layer)) return undefined;
  if (to.layer === "engine" && typeOnly && MAY_NAME_ENGINE_TYPES.includes(from.layer)) return undefined;
  if (!ALLOWED[from.layer].includes(to.layer)) return `${from.layer} may not import ${to.layer}`;
  if (!from.server && to.server && CLIENT_SAFE.includes(from.layer))
    return "may reach a browser, its import may not";
  if (from.layer === "engine") return engineFault(from, to);
  if (from.owner === "" || from.owner === to.owner || to.owner === "") return undefined;
  return featureFault(from, to);
}

const CLIENT_SAFE: readonly Layer[] = ["components", "pure", "kit"];

function engineFault(from: Place, to: Place): string | undefined {
  const below = [from.owner, ...(ENGINES_BELOW.get(from.owner) ?? ["text", "statistics"])];
  return below.includes(to.owner) ? undefined : `engine ${from.owner} may not use engine ${to.owner}`;
}

function featureFault(from: Place, to: Place): string | undefined {
  if (to.layer === "engine") return undefined;
  if (to.layer === "repository") return "a repository belongs to its feature alone";
  if (from.layer === "handler") return "a job calls its own feature's service";
  if (from.layer === "components" || from.layer === "pure") return undefined;
  const [own, theirs] = [from, to].map(({ owner }) => FEATURES_UPSTREAM_FIRST.indexOf(owner));
  if (own === undefined || theirs === undefined || own < 0 || theirs < 0)
    return "feature missing in layers.ts";
  return theirs < own ? undefined : `${from.owner} stands before ${to.owner}: enqueue a job instead`;
}

test("imports follow the arrows of the architecture", () => {
  const files = listFiles(["app", "db", "scripts"], [".ts", ".tsx"]);
  const faults = files.flatMap((file) =>
    importsOf(file).flatMap((found) => {
      const fault = faultOf(placeOf(file), placeOf(found.target), found);
      return fault === undefined ? [] : [`${file} → ${found.target}: ${fault}`];
    }),
  );
  expect(faults).toEqual([]);
});

test("engines import no package that reaches outside, and know no clock or chance", () => {
  const faults = listFiles(["app/engines"], [".ts"]).filter((file) => {
    const source = read(file);
    return /from "node:|Math\.random|Date\.now|new Date\(\)|process\.|fetch\(/.test(source);
  });
  expect(faults).toEqual([]);
});
