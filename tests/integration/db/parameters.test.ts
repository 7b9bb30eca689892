import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("query parameters", (open) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
  });

  test.each([
    ["a BigInt", 1n],
    ["undefined", undefined],
    ["an object", {}],
    ["an array", [1]],
    ["a Date", new Date(0)],
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["an integer beyond 2^53", 2 ** 53],
    ["text with NUL", "a\0b"],
  ])("refuses %s and names its position", async (_name, value) => {
    const query = sql`select ${"fine"}, ${value}`.execute(db);
    await expect(query).rejects.toThrow(/^Query parameter 2: expected/);
  });

  test("refuses a boolean where 1 or 0 belongs", async () => {
    const query = sql`insert into theme_models values ('pain', '', ${true}, '')`.execute(db);
    await expect(query).rejects.toThrow(/expected 1 or 0|invalid input syntax for type integer/);
  });

  test("stores and returns every other value as it was", async () => {
    const texts = [
      "",
      "ü ß 日本語 😀",
      "a'b\"c\\d",
      "constructor",
      "line\r\nline\u2028",
      "x".repeat(300_000),
    ];
    for (const [index, value] of texts.entries()) {
      await db
        .insertInto("instance_settings")
        .values({ name: `n${index}`, value })
        .execute();
    }
    const rows = await db.selectFrom("instance_settings").select("value").orderBy("name").execute();
    expect(rows.map((row) => row.value)).toEqual(texts);
  });

  test("keeps large integers exact and reads counts and sums as numbers", async () => {
    const file = {
      kind: "tickets",
      file_name: "a",
      file_key: null,
      file_hash: "",
      detection: "{}",
      mapping: "{}",
    };
    const rest = {
      status: "done",
      total_rows: null,
      error: null,
      created_by: null,
      created_at: "",
      started_at: null,
    };
    const counts = { rows_read: 0, created_rows: 0, updated_rows: 0, unchanged_rows: 0, rejected_rows: 0 };
    const row = { ...file, ...rest, ...counts, finished_at: null, file_bytes: 4_503_599_627_370_495 };
    await db
      .insertInto("imports")
      .values([
        { ...row, id: "1" },
        { ...row, id: "2" },
      ])
      .execute();
    const found = await db
      .selectFrom("imports")
      .select(({ fn }) => [
        fn.countAll().as("count"),
        fn.sum("file_bytes").as("sum"),
        fn.avg("file_bytes").as("mean"),
      ])
      .executeTakeFirstOrThrow();
    expect(found).toEqual({ count: 2, sum: 9_007_199_254_740_990, mean: 4_503_599_627_370_495 });
  });
});
