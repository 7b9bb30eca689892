import { afterAll, beforeAll, expect, test } from "vitest";
import { getIdealCustomer } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { getWeights } from "#app/features/scores/scores.service.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { bought, customersWith, scoreAll } from "./scored-customers.ts";

describeEachDatabase("the pages of scores without JavaScript", (_open, dialect) => {
  let server: TestServer;
  let owner: string;
  let marketer: string;
  let viewer: string;
  let ids: string[];

  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    const user = await createOwner(server.db);
    owner = await signedInCookie(server.db, user);
    marketer = await signedInCookie(server.db, await createMember(server.db, user, "marketer"));
    viewer = await signedInCookie(server.db, await createMember(server.db, user, "viewer"));
    ids = await customersWith(
      server.db,
      Array.from({ length: 12 }, (_, index) => [
        bought(index + 1, 1000 * (index + 1), index < 6 ? "EUR" : "USD"),
      ]),
    );
    await scoreAll(server.db);
  });
  afterAll(() => server.stop());

  const get = async (path: string, cookie = viewer) =>
    (await server.send(path, { headers: { Cookie: cookie } })).body;

  test("weights that cannot be are refused with what was typed, and only an owner may set them", async () => {
    const wrong = await server.post(
      "/customers/best",
      { revenue: "much", referrals: "1", length: "1" },
      owner,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="much"');
    expect(wrong.body).toContain("Expected a number from 0 to 10");
    const none = await server.post("/customers/best", { revenue: "0", referrals: "0", length: "0" }, owner);
    expect(none.status).toBe(422);
    const weights = { revenue: "1,5", referrals: "2", length: "0" };
    expect((await server.post("/customers/best", weights, marketer)).status).toBe(403);
    expect((await server.post("/customers/best", weights, owner)).status).toBe(303);
    expect(await getWeights(server.db)).toEqual({ revenue: 1.5, referrals: 2, length: 0 });
  });

  test("several currencies are said, with how many pay in each", async () => {
    const page = await get("/customers/best");
    expect(page).toContain("Customers pay in EUR (6) and USD (6)");
    expect(await get("/customers/rfm")).toContain("Money in USD");
  });

  test("a filter and a place that cannot be are passed over", async () => {
    const page = await get("/customers/best?group=<script>&disengaged=maybe&after=%5B1e99%2C0%5D");
    expect(page).toContain("Customer 0");
    expect(page).not.toContain("<script>&");
  });

  test("the file holds all customers, for whom may read them", async () => {
    const file = await server.send("/customers/best-csv", { headers: { Cookie: viewer } });
    expect(file.headers["content-type"]).toContain("text/csv");
    expect(file.body.trimEnd().split("\r\n")).toHaveLength(13);
    expect((await server.send("/customers/best-csv")).status).toBe(401);
  });

  test("criteria are added and removed by the server, keep what was typed, and are saved", async () => {
    const row = {
      "criteria[0].field": "measure:revenue",
      "criteria[0].operator": "at-least",
      "criteria[0].value": "30",
      "criteria[0].weight": "4",
    };
    const added = await server.post(
      "/ideal-customer/edit",
      { ...row, note: "Keep me", add: "criterion" },
      marketer,
    );
    expect([added.status, added.body.includes("Keep me"), added.body.includes("criteria[1].field")]).toEqual([
      200,
      true,
      true,
    ]);
    const removed = await server.post(
      "/ideal-customer/edit",
      { ...row, note: "Keep me", remove: "0" },
      marketer,
    );
    expect(removed.body).not.toContain("criteria[0].field");
    const wrong = await server.post(
      "/ideal-customer/edit",
      { ...row, "criteria[0].value": "lots" },
      marketer,
    );
    expect([wrong.status, wrong.body.includes('value="lots"')]).toEqual([422, true]);
    expect((await server.post("/ideal-customer/edit", row, viewer)).status).toBe(403);
    expect(await getIdealCustomer(server.db)).toBeNull();
    expect((await server.post("/ideal-customer/edit", row, marketer)).status).toBe(303);
    expect((await getIdealCustomer(server.db))?.described).toEqual([
      { text: "Revenue: at least 30", weight: 4 },
    ]);
    await scoreAll(server.db);
    expect(await get("/ideal-customer")).toContain("Revenue: at least 30");
    const page = await get(`/customers/${ids[11]}`);
    expect(page).toContain("Fits to 100");
    expect(page).toContain("What this customer is worth");
  });
});
