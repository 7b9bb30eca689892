import { expect, test } from "vitest";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows, updateRows } from "#db/sql/write-rows.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

const at = "2026-01-01T00:00:00.000Z";

function event(customerId: string, changes: { detail?: string; amount_minor?: number | null } = {}) {
  return {
    id: newId(),
    customer_id: customerId,
    type: "purchase",
    occurred_at: at,
    amount_minor: null,
    currency: null,
    detail: "{}",
    external_id: null,
    import_id: null,
    created_at: at,
    ...changes,
  };
}

async function addCustomers(db: Db, externalIds: readonly string[]): Promise<string[]> {
  const rows = externalIds.map((externalId) => ({
    id: newId(),
    external_id: externalId,
    email: null,
    name: null,
    name_key: externalId,
    phone: null,
    company_id: null,
    job_title: null,
    decision_role: null,
    consent: "unknown",
    consent_changed_at: null,
    since: at,
    created_at: at,
    updated_at: at,
  }));
  await insertRows(db, "customers", rows);
  return rows.map(({ id }) => id);
}

function readEvents(db: Db) {
  return db.selectFrom("events").select(["id", "detail", "amount_minor"]).orderBy("id").execute();
}

describeEachDatabase("rows as one parameter", (open) => {
  test("text, numbers and null come back as they went in, also in more rows than one part holds", async () => {
    const db = await open();
    const [customer = ""] = await addCustomers(db, ["1"]);
    const texts = [
      '"quoted" \\ back',
      "line\nbreak\u2028",
      "emoji 😀 and ü",
      "12",
      "null",
      "x".repeat(100_000),
    ];
    const rows = Array.from({ length: 1201 }, (_, at) =>
      event(customer, { detail: texts[at] ?? `${at}`, amount_minor: at % 3 === 0 ? null : at * 10_000_000 }),
    );
    expect(await insertRows(db, "events", rows)).toBe(1201);
    expect(await readEvents(db)).toEqual(
      rows.map(({ id, detail, amount_minor }) => ({ id, detail, amount_minor })),
    );
  });

  test("no rows are nothing to do", async () => {
    const db = await open();
    expect(await insertRows(db, "events", [])).toBe(0);
    expect(await updateRows(db, "events", [])).toBe(0);
  });

  test("half a surrogate pair is replaced, NUL is refused, and a refused row leaves nothing behind", async () => {
    const db = await open();
    const [customer = ""] = await addCustomers(db, ["1"]);
    await insertRows(db, "events", [event(customer, { detail: "a\ud800b" })]);
    expect((await readEvents(db)).map(({ detail }) => detail)).toEqual(["a\ufffdb"]);
    const rows = [event(customer), event(customer, { detail: "\0" })];
    await expect(insertRows(db, "events", rows)).rejects.toThrow("without NUL characters");
    expect(await readEvents(db)).toHaveLength(1);
  });

  test("a taken key fails, or is left out when asked to", async () => {
    const db = await open();
    await addCustomers(db, ["1"]);
    await expect(addCustomers(db, ["2", "1"])).rejects.toThrow();
    const [row] = await db.selectFrom("customers").selectAll().execute();
    if (!row) throw new Error("no customer");
    const rows = [row, { ...row, id: newId(), external_id: "3" }];
    expect(await insertRows(db, "customers", rows, { skipTaken: true })).toBe(1);
    expect(await db.selectFrom("customers").select("external_id").orderBy("external_id").execute()).toEqual([
      { external_id: "1" },
      { external_id: "3" },
    ]);
  });

  test("an update changes each row by its id, and says how many were there", async () => {
    const db = await open();
    const [customer = ""] = await addCustomers(db, ["1"]);
    const rows = [event(customer, { amount_minor: 1 }), event(customer), event(customer)];
    await insertRows(db, "events", rows);
    const changes = [
      { id: rows[0]?.id ?? "", detail: "first", amount_minor: null },
      { id: rows[2]?.id ?? "", detail: "third", amount_minor: 3 },
      { id: newId(), detail: "nobody", amount_minor: 4 },
    ];
    expect(await updateRows(db, "events", changes)).toBe(2);
    expect((await readEvents(db)).map(({ detail, amount_minor }) => [detail, amount_minor])).toEqual([
      ["first", null],
      ["{}", null],
      ["third", 3],
    ]);
  });

  test("any of some values, none, and values with quotes in them", async () => {
    const db = await open();
    await addCustomers(db, ["1", '"', "it's"]);
    const found = async (values: string[]) =>
      (
        await db
          .selectFrom("customers")
          .select("external_id as key")
          .where(isAnyOf(db, "external_id", values))
          .orderBy("name_key")
          .execute()
      ).map(({ key }) => key);
    expect(await found(['"', "it's", "4"])).toEqual(['"', "it's"]);
    expect(await found([])).toEqual([]);
  });
});
