import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { runFixture } from "#tests/support/child.ts";

test("processes that read before they write the same file lose no update", async () => {
  const url = `file:${join(inject("databases").folder, "counter.db")}`;
  const db = openDatabase(url);
  await migrateToLatest(db);
  await db.insertInto("instance_settings").values({ name: "counter", value: "0" }).execute();
  const ends = await Promise.all([1, 2, 3].map(() => runFixture("db/counting-writer.ts", [url, "150"])));
  expect(ends).toEqual([0, 0, 0]);
  const row = await db.selectFrom("instance_settings").select("value").executeTakeFirst();
  expect(row?.value).toBe("450");
  await db.destroy();
});
