import { expect, test } from "vitest";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { cookieOf, startTestServer } from "#tests/support/server.ts";

describeEachDatabase("the first visit", (_open, dialect) => {
  test("leads to the set-up page, which makes one owner and then is closed", async () => {
    const server = await startTestServer(await dialect.createUrl());
    try {
      expect((await server.send("/settings")).headers.location).toBe("/sign-in?next=%2Fsettings");
      expect((await server.send("/sign-in")).headers.location).toBe("/setup");
      expect((await server.send("/setup")).body).toContain("Create the owner");
      // The way of an older Remix past the page and its headers.
      expect((await server.send("/setup?_data=setup")).body).toContain("Create the owner");

      const form = { name: "Olive", email: "Olive@Example.com", password: "a long enough password" };
      const done = await server.post("/setup", form);
      expect(done).toMatchObject({ status: 303, headers: { location: "/" } });
      expect((await server.send("/settings", { headers: { Cookie: cookieOf(done) } })).body).toContain(
        "olive@example.com",
      );

      expect((await server.send("/setup")).headers.location).toBe("/sign-in");
      const again = await server.post("/setup", { ...form, email: "second@example.com" });
      expect(again.headers["set-cookie"]).toBeUndefined();
      expect(await server.db.selectFrom("users").select("email").execute()).toEqual([
        { email: "olive@example.com" },
      ]);
    } finally {
      await server.stop();
    }
  });

  test("of many who set up at once makes exactly one the owner", async () => {
    const server = await startTestServer(await dialect.createUrl());
    try {
      const tries = Array.from({ length: 6 }, (_, index) =>
        server.post("/setup", {
          name: "Racer",
          email: `racer${index}@example.com`,
          password: "a long enough password",
        }),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter((answer) => cookieOf(answer) !== "")).toHaveLength(1);
      expect(answers.every((answer) => answer.status < 500)).toBe(true);
      expect(await server.db.selectFrom("users").select("id").execute()).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });
});
