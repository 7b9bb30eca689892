import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seal, sealingKey, unseal } from "#app/lib/sealing.server.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "earshot-key-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a sealed text comes back with its key and purpose alone", async () => {
  const key = await sealingKey(folder);
  const other = await sealingKey(path.join(folder, "other"));
  const sealed = seal(key, "mail", "pässword");
  expect(sealed).not.toContain("ssword");
  expect(unseal(key, "mail", sealed)).toBe("pässword");
  expect(unseal(key, "else", sealed)).toBeNull();
  expect(unseal(other, "mail", sealed)).toBeNull();
  const changed = `${sealed.slice(0, 40)}${sealed[40] === "A" ? "B" : "A"}${sealed.slice(41)}`;
  expect(unseal(key, "mail", changed)).toBeNull();
  expect(unseal(key, "mail", "")).toBeNull();
});

test("the same text is sealed differently each time", async () => {
  const key = await sealingKey(folder);
  expect(seal(key, "mail", "a")).not.toBe(seal(key, "mail", "a"));
});

test("the key is made once, also by several at once, and is for its owner's eyes", async () => {
  const place = path.join(folder, "fresh");
  const keys = await Promise.all([1, 2, 3, 4].map(() => sealingKey(place)));
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  expect((await stat(path.join(place, "sealing.key"))).mode & 0o777).toBe(0o600);
});
