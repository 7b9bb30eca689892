import path from "node:path";
import { describe, expect, test } from "vitest";
import { type RouteAccess, routeAccess } from "#app/features/accounts/route-access.ts";
import { listFiles, read } from "./source-files.ts";

const access = new Map<string, RouteAccess>(Object.entries(routeAccess));
const routes = listFiles(["app/routes"], [".ts", ".tsx"]).map((file) => {
  const inFolder = path.posix.relative("app/routes", file).split("/");
  const id = inFolder.length > 1 ? (inFolder[0] ?? "") : file.replace(/^app\/routes\/|\.tsx?$/g, "");
  return { id, file, source: read(file) };
});

test("every entry of the access table has a route", () => {
  const ids = routes.map(({ id }) => id);
  expect([...access.keys()].filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(routes)("the route $id", ({ id, source }) => {
  const exported = (name: string) =>
    new RegExp(`export (?:async )?(?:function|const) ${name}\\b`).test(source);

  test("has an entry in the access table", () => {
    expect(access.has(id)).toBe(true);
  });

  test("asks at the door, under its own name, in its loader and its action", () => {
    const calls = [...source.matchAll(/\benter\(\s*\w+,\s*"([^"]+)"/g)].map((match) => match[1]);
    const doors = ["loader", "action"].filter(exported);
    expect(doors.length).toBeGreaterThan(0);
    expect(calls).toHaveLength(doors.length);
    expect(new Set(calls)).toEqual(new Set([id]));
  });

  test("takes writes exactly where its entry says so", () => {
    expect(exported("action")).toBe(access.get(id)?.write !== undefined);
  });

  test("is a door and not a room: at most 150 lines and no query", () => {
    expect(source.split("\n").length).toBeLessThanOrEqual(151);
    expect(source).not.toMatch(/\.(?:selectFrom|insertInto|updateTable|deleteFrom|with)\(|\bsql`|"kysely"/);
  });
});
