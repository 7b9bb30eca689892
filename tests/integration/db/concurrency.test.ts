import { expect, test } from "vitest";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("reading and writing", (open) => {
  test("reads go on while a transaction writes, and see what was committed", async () => {
    const db = await open();
    const names = () => db.selectFrom("instance_settings").select("name").execute();
    await db.transaction().execute(async (trx) => {
      await trx.insertInto("instance_settings").values({ name: "a", value: "" }).execute();
      expect(await names()).toEqual([]);
      expect(await trx.selectFrom("instance_settings").select("name").execute()).toEqual([{ name: "a" }]);
    });
    expect(await names()).toEqual([{ name: "a" }]);
  });

  test("a failed transaction leaves nothing, and the handle goes on", async () => {
    const db = await open();
    const insert = (name: string) => ({ name, value: "" });
    const failing = db.transaction().execute(async (trx) => {
      await trx.insertInto("instance_settings").values(insert("a")).execute();
      await trx.insertInto("instance_settings").values(insert("a")).execute();
    });
    await expect(failing).rejects.toThrow(/unique/i);
    await db.insertInto("instance_settings").values(insert("b")).execute();
    expect(await db.selectFrom("instance_settings").select("name").execute()).toEqual([{ name: "b" }]);
  });

  test("queries still under way when a transaction fails are not written outside it", async () => {
    const db = await open();
    const failing = db.transaction().execute(async (trx) => {
      const insert = (name: string) =>
        trx.insertInto("instance_settings").values({ name, value: "" }).execute();
      const stragglers = ["b", "c", "d"].map((name) => insert(name).catch(() => undefined));
      await Promise.race([Promise.reject(new Error("changed my mind")), ...stragglers]);
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await db.selectFrom("instance_settings").select("name").execute()).toEqual([]);
  });

  test("many transactions at once take turns", async () => {
    const db = await open();
    const names = Array.from({ length: 40 }, (_, index) => `n${String(index).padStart(2, "0")}`);
    await Promise.all(
      names.map((name) =>
        db.transaction().execute(async (trx) => {
          await trx.insertInto("instance_settings").values({ name, value: "" }).execute();
          await trx.updateTable("instance_settings").set({ value: name }).where("name", "=", name).execute();
        }),
      ),
    );
    const rows = await db.selectFrom("instance_settings").selectAll().orderBy("name").execute();
    expect(rows).toEqual(names.map((name) => ({ name, value: name })));
  });

  test("insert, update and delete say how many rows they touched and return them when asked", async () => {
    const db = await open();
    const rows = ["a", "b"].map((name) => ({ name, value: "1" }));
    expect(await db.insertInto("instance_settings").values(rows).returning("name").execute()).toEqual([
      { name: "a" },
      { name: "b" },
    ]);
    const [updated] = await db.updateTable("instance_settings").set({ value: "2" }).execute();
    expect(updated?.numUpdatedRows).toBe(2n);
    const [deleted] = await db.deleteFrom("instance_settings").where("name", "=", "a").execute();
    expect(deleted?.numDeletedRows).toBe(1n);
  });
});
