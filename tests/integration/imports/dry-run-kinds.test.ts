import { expect, it } from "vitest";
import { createAttribute } from "#app/features/attributes/attributes.service.server.ts";
import type { Mapping } from "#app/features/imports/import.schema.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { tryAndImport } from "#tests/support/dry-runs.ts";
import { importWhole, useDataFolder } from "#tests/support/imports.ts";

const lines = (header: string, count: number, row: (at: number) => string | string[]) =>
  [header, ...Array.from({ length: count }, (_, at) => row(at)).flat()].join("\n");

describeEachDatabase("a dry run agrees with the import row by row", (open) => {
  useDataFolder();

  it("for events that repeat, change and unsubscribe", async () => {
    const db = await open();
    const events = (count: number, page: string) =>
      lines("Event ID,Event,Timestamp,Email,Page", count, (at) => {
        const what = at % 50 === 3 ? "Unsubscribed" : at % 3 === 0 ? "Page view" : "Trial started";
        const when = at % 71 === 5 ? "soon" : `2026-03-${String((at % 27) + 1).padStart(2, "0")} 10:00:00`;
        return `e${at % 620},${what},${when},p${at % 40}@example.org,/${page}/${at % 5}`;
      });
    const first = await tryAndImport(db, events(700, "start"), { kind: "events" });
    expect(first).toMatchObject({ linked: 0, rejected: 10 });
    expect(await tryAndImport(db, events(700, "start"), { kind: "events" })).toMatchObject({ created: 0 });
    const newer = await tryAndImport(db, events(650, "other"), { kind: "events" });
    expect(newer?.updated).toBeGreaterThan(500);
  }, 120_000);

  it("for orders of several rows, of which some were given back since", async () => {
    const db = await open();
    const orders = (state: (at: number) => string) =>
      lines(
        "Name,Email,Financial Status,Paid at,Currency,Total,Lineitem quantity,Lineitem name,Cancelled at",
        420,
        (at) => [
          `#${at},b${at % 60}@example.org,${state(at)},2026-03-12 10:00:00 +0000,EUR,${at}.00,1,Lamp,`,
          ...Array.from({ length: at % 3 }, () => `#${at},b${at % 60}@example.org,,,,,2,Bulb,`),
        ],
      );
    const first = await tryAndImport(
      db,
      orders((at) => (at % 10 === 4 ? "refunded" : at % 37 === 1 ? "pending" : "paid")),
      { kind: "purchases" },
    );
    expect(first?.skipped).toBeGreaterThan(400);
    const newer = await tryAndImport(
      db,
      orders((at) => (at % 10 < 2 ? "voided" : "paid")),
      { kind: "purchases" },
    );
    expect(newer?.updated).toBeGreaterThan(60);
    expect((newer?.created ?? 0) + (newer?.linked ?? 0)).toBe(50);
    const back = await tryAndImport(
      db,
      orders(() => "paid"),
      { kind: "purchases" },
    );
    expect(back?.updated).toBeGreaterThan(60);
  }, 120_000);

  it("for people who are known by their phone numbers, written in many ways", async () => {
    const db = await open();
    const change = (mapping: Mapping): Mapping => ({
      ...mapping,
      people: { ...mapping.people, phoneCountry: "DE" },
    });
    const known = lines(
      "Email,Name,Phone",
      300,
      (at) => `k${at}@example.org,Known ${at},+49 171 ${5550000 + at}`,
    );
    await importWhole(db, known, { kind: "customers", change });
    const orders = (count: number) =>
      lines("Order,Date,Email,Phone,Total", count, (at) => {
        const phone = at % 2 ? `0171 ${5550000 + (at % 330)}` : `0049171${5550000 + (at % 330)}`;
        const email = at % 5 === 0 ? `k${at % 330}@example.org` : at % 7 === 0 ? `n${at}@example.org` : "";
        return `o${at},2026-03-12,${email},${at % 11 === 0 ? "" : phone},${at}.00`;
      });
    const first = await tryAndImport(db, orders(700), { kind: "purchases", change });
    expect(first?.linked).toBeGreaterThan(300);
    const people = () =>
      db.selectFrom("customers").select(["email", "name", "phone_key"]).orderBy("id").execute();
    // Rows whose number is shared since by others of the same file lead to none of them any more.
    await tryAndImport(db, orders(700), { kind: "purchases", change });
    const settled = await people();
    expect(await tryAndImport(db, orders(700), { kind: "purchases", change })).toMatchObject({
      created: 0,
      linked: 0,
      updated: 0,
    });
    expect(await people()).toEqual(settled);
  }, 120_000);

  it("for columns that are appended to known customers, by each rule of what wins", async () => {
    const db = await open();
    const region = await createAttribute(db, {
      ...{ key: "region", label: "Region", subject: "customer", category: "demographic", valueType: "text" },
      ...{ options: [], purpose: "Whom to visit", freshDays: null },
    });
    await importWhole(
      db,
      lines("Email,Name", 400, (at) => `p${at}@example.org,P ${at}`),
      { kind: "customers" },
    );
    const change =
      (valueRule: Mapping["valueRule"]) =>
      (mapping: Mapping): Mapping => ({
        ...mapping,
        valueRule,
        columns: mapping.columns.map((column, at) =>
          at === 1 ? { ...column, target: `attribute:${region.id}` } : column,
        ),
      });
    const file = (count: number, value: (at: number) => string) =>
      lines("Email,Region", count, (at) => `p${at % 430}@example.org,${value(at)}`);
    const first = await tryAndImport(
      db,
      file(600, (at) => (at % 4 ? `North ${at % 3}` : "")),
      {
        kind: "attributes",
        change: change("fill"),
      },
    );
    expect(first?.skipped).toBeGreaterThan(20);
    for (const rule of ["keep", "fill", "newest"] as const) {
      await tryAndImport(
        db,
        file(500, (at) => `${rule} ${at % 5}`),
        { kind: "attributes", change: change(rule) },
      );
    }
  }, 120_000);

  it("for conversations whose messages go together", async () => {
    const db = await open();
    const header =
      "message_id,message_body,message_type,message_created_at,message_author_type,message_author_email,conversation_id,conversation_state,conversation_created_at,conversation_first_response_at";
    const messages = (word: string) =>
      lines(header, 260, (at) =>
        Array.from({ length: (at % 4) + 1 }, (_, turn) => {
          const who = turn % 2 ? "admin,agent@us.example" : `user,c${at % 30}@example.org`;
          return `m${at}-${turn},The ${word} fails ${turn},comment,2026-03-01 10:0${turn}:00,${who},k${at},closed,2026-03-01 10:00:00,2026-03-01 10:05:00`;
        }),
      );
    expect(await tryAndImport(db, messages("search"))).toMatchObject({ linked: 0, rejected: 0 });
    expect(await tryAndImport(db, messages("search"))).toMatchObject({ created: 0, updated: 0 });
    expect((await tryAndImport(db, messages("export")))?.updated).toBeGreaterThan(200);
  }, 120_000);
});
