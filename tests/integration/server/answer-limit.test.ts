import { expect, test } from "vitest";
import { answersFor } from "#scripts/load/load-survey.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { createRespondent } from "#tests/support/respondent.ts";
import { startTestServer } from "#tests/support/server.ts";

describeEachDatabase("the limit of answers from one network", (_open, dialect) => {
  test("is told with what was typed, holds for every way to write the address, and for that network alone", async () => {
    const server = await startTestServer(await dialect.createUrl(), {
      answerRateLimit: 3,
      trustedProxies: 1,
    });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      const form = await respondent.open();
      const ids = [];
      for (let time = 0; time < 3; time += 1) {
        ids.push(respondent.acknowledged(await respondent.answer(form)));
      }
      expect(new Set(ids).size).toBe(1);
      const refused = await respondent.answer(form);
      const page = refused.body.toString("utf8");
      expect(refused.status).toBe(429);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect(page).toContain("Your answers are not saved yet");
      expect(page).toContain(answersFor(form.hidden.key ?? "").get("why"));

      const statusOf = async (path: string, headers: Record<string, string> = {}, method = "POST") => {
        const type = { "Content-Type": "application/x-www-form-urlencoded", Origin: server.origin };
        return (await server.send(path, { method, headers: { ...type, ...headers }, body: "a=1" })).status;
      };
      const slug = form.action.slice("/s/".length);
      for (const path of [`/s/${slug}`, `/S/${slug}`, `/%73/${slug}`, `/s/${slug}/`]) {
        expect([path, await statusOf(path)]).toEqual([path, 429]);
      }
      for (const method of ["PUT", "PATCH"]) {
        expect([method, await statusOf(`/s/${slug}`, {}, method)]).toEqual([method, 429]);
      }
      expect(await statusOf(`/s/${slug}`, { "X-Forwarded-For": "203.0.113.7" })).not.toBe(429);
      // One visitor has a whole /64 of addresses.
      for (const host of ["1", "2", "3", "4"]) {
        const status = await statusOf(`/s/${slug}`, { "X-Forwarded-For": `2001:db8:0:1::${host}` });
        expect([host, status === 429]).toEqual([host, host === "4"]);
      }
    } finally {
      await server.stop();
    }
  });

  test("lets five times as many pages be looked at, and the thanks always", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 1 });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      const { action } = await respondent.open();
      const seen = [];
      for (let time = 0; time < 5; time += 1) seen.push((await server.send(action)).status);
      expect(seen).toEqual([200, 200, 200, 200, 429]);
      expect((await server.send(`${action}/thanks`)).status).toBe(200);
      expect((await server.send("/sign-in")).status).not.toBe(429);
    } finally {
      await server.stop();
    }
  });
});
