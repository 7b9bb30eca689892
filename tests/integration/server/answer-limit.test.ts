import { expect, test } from "vitest";
import { solveChallenge } from "#app/features/surveys/public-script/solve-challenge.ts";
import { readAnswerForm } from "#scripts/load/answer-form.ts";
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

  test("asks an answer for some work once many come from its network, and takes a solved puzzle", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 8 });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      for (let time = 0; time < 3; time += 1) {
        expect((await respondent.answer(await respondent.open())).status).toBe(303);
      }
      const form = await respondent.open();
      const asked = await respondent.answer(form);
      const page = asked.body.toString("utf8");
      expect(asked.status).toBe(429);
      expect(asked.headers["retry-after"]).toBe("20");
      expect(page).toContain(answersFor(form.hidden.key ?? "").get("why"));
      const { hidden } = readAnswerForm(page);
      expect(hidden.key).toBe(form.hidden.key);
      // As it came back, without the sum: a browser without scripts that did not wait.
      expect((await respondent.answer({ ...form, hidden })).status).toBe(429);
      const proof = await solveChallenge(hidden.challenge ?? "");
      const taken = await respondent.answer({ ...form, hidden: { ...hidden, proof } });
      expect(taken.status).toBe(303);
      // The sum was for that answer and no other.
      const next = await respondent.open();
      const reused = { ...next.hidden, challenge: hidden.challenge ?? "", proof };
      expect((await respondent.answer({ ...next, hidden: reused })).status).toBe(429);
    } finally {
      await server.stop();
    }
  });

  test("saves of what is being entered have a larger limit of their own, which no other address shares", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 2 });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      const form = await respondent.open();
      const save = async (path: string) => {
        const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: server.origin };
        const body = new URLSearchParams({ ...form.hidden, "answers[why]": "So far" }).toString();
        return (await server.send(path, { method: "POST", headers, body })).status;
      };
      const saved = [];
      for (let time = 0; time < 40; time += 1) saved.push(await save(`${form.action}/draft`));
      expect(new Set(saved)).toEqual(new Set([204]));
      expect(await save(`${form.action}/draft`)).toBe(429);
      expect(respondent.acknowledged(await respondent.answer(form))).toBeDefined();
      expect(respondent.acknowledged(await respondent.answer(form))).toBeDefined();
      expect((await respondent.answer(form)).status).toBe(429);
      // However else it is written, it counts as an answer.
      expect(await save(`${form.action}/draft/`)).toBe(429);
    } finally {
      await server.stop();
    }
  });

  test("no button of the form gets round the work", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 8 });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      for (let time = 0; time < 3; time += 1) await respondent.answer(await respondent.open());
      for (const go of ["next", "send", "anything"]) {
        const form = await respondent.open();
        const sent = await respondent.answer({ ...form, hidden: { ...form.hidden, go } });
        expect([go, sent.status]).toEqual([go, 429]);
      }
    } finally {
      await server.stop();
    }
  });

  test("a network cannot be changed by what the visitor writes when no proxy is trusted", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 1 });
    try {
      const respondent = await createRespondent(server.db, () => server.origin);
      const { action } = await respondent.open();
      const statuses = [];
      for (const address of ["203.0.113.1", "203.0.113.2", "2001:db8::1", "127.0.0.1, 203.0.113.3"]) {
        const forged = { "X-Forwarded-For": address, Forwarded: `for=${address}`, "X-Real-IP": address };
        const headers = { ...forged, "Content-Type": "application/x-www-form-urlencoded" };
        statuses.push((await server.send(action, { method: "POST", headers, body: "a=1" })).status);
      }
      expect(statuses.slice(1)).toEqual([429, 429, 429]);
    } finally {
      await server.stop();
    }
  });
});
