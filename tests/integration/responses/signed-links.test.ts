import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { getDoor, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { isoFromNow } from "#app/lib/clock.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const hidden = { type: "hidden", purpose: { kind: "none" } } as const;

describeEachDatabase("links with signed values", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  let cookie: string;
  let survey: Awaited<ReturnType<typeof publishedSurvey>>;

  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
    const questions = [
      ...sampleQuestions,
      { ...hidden, id: "order", title: "Order", parameter: "order", signed: true },
      { ...hidden, id: "source", title: "Source", parameter: "source" },
    ];
    survey = await publishedSurvey(server.db, sampleSurvey({ questions }));
  });
  afterEach(() => server.stop());

  const page = () => `/surveys/${survey.id}/signed-links`;
  /** The value for the field that answers sent through a link are stored with. */
  async function orderThrough(link: string) {
    const seen = await server.send(link.replace(server.origin, "").replace(/^https?:\/\/[^/]+/, ""));
    const order =
      /name="answers\[order\]" value="([^"]*)"/.exec(seen.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const form = { key: randomUUID(), version: "1", "answers[why]": "Quick", "answers[order]": order };
    expect((await server.post(`/s/${survey.slug}`, form)).status).toBe(303);
    const stored = await server.db
      .selectFrom("answers")
      .innerJoin("responses", "responses.id", "answers.response_id")
      .select("answers.value_text as text")
      .where("answers.question_id", "=", "order")
      .orderBy("responses.id", "desc")
      .executeTakeFirst();
    return stored?.text;
  }

  async function sendFile(content: string, as = cookie) {
    const body = `--edge\r\nContent-Disposition: form-data; name="file"; filename="v.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--edge--\r\n`;
    return server.send(`/surveys/${survey.id}/signed-links-file`, {
      method: "POST",
      headers: { Cookie: as, Origin: server.origin, "Content-Type": "multipart/form-data; boundary=edge" },
      body,
    });
  }

  test("one is made by a form, taken with its value, and refused once that was changed", async () => {
    const made = await server.post(
      page(),
      { "values[order]": "Ü 17&x=~y", "values[source]": "shop" },
      cookie,
    );
    const link = /value="([^"]*\/s\/[^"]*)"/.exec(made.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(link).toContain("&source=shop");
    expect(await orderThrough(link)).toBe("Ü 17&x=~y");
    const value = new URL(link).searchParams.get("order") ?? "";
    const form = { key: randomUUID(), version: "1", "answers[why]": "Quick" };
    const forged = { ...form, "answers[order]": value.replace("17", "18") };
    expect((await server.post(`/s/${survey.slug}`, forged)).status).toBe(422);
    const long = await server.post(page(), { "values[order]": "x".repeat(201) }, cookie);
    expect([long.status, long.body.includes("Expected at most 200 characters for order; 201 came.")]).toEqual(
      [422, true],
    );
  });

  test("of a former key are taken for the time that was chosen, then no more, and those of keys before it never", async () => {
    const link = async (order: string) => {
      const made = await server.post(page(), { "values[order]": order }, cookie);
      return /value="([^"]*\/s\/[^"]*)"/.exec(made.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
    };
    const isTaken = async (address: string) => {
      const order = new URL(address).searchParams.get("order") ?? "";
      const form = { key: randomUUID(), version: "1", "answers[why]": "Quick", "answers[order]": order };
      return (await server.post(`/s/${survey.slug}`, form)).status === 303;
    };
    const renew = (oldForDays: string, as = cookie) =>
      server.post(page(), { intent: "renew", oldForDays }, as);
    const first = await link("A-1");
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    expect((await renew("7", viewer)).status).toBe(403);
    expect((await renew("7")).status).toBe(303);
    const second = await link("A-1");
    expect(second).not.toBe(first);
    expect([await isTaken(first), await isTaken(second)]).toEqual([true, true]);
    const shown = await server.send(`${page()}?renewed=1`, { headers: { Cookie: cookie } });
    expect(shown.body).toContain("Links that the key before signed are taken until");
    const { settings } = await getDoor(server.db, survey.id);
    await saveSurveySettings(server.db, owner, survey.id, { oldLinkKeyUntil: isoFromNow(-1000) });
    expect([settings.linkKeyGeneration, await isTaken(first), await isTaken(second)]).toEqual([
      1,
      false,
      true,
    ]);
    await renew("30");
    expect([await isTaken(first), await isTaken(second)]).toEqual([false, true]);
    await renew("0");
    expect([await isTaken(second), await isTaken(await link("A-1"))]).toEqual([false, true]);
    expect((await renew("8")).status).toBe(422);
  });

  test("the program that the page shows makes a link that is taken", async () => {
    const shown = await server.send(page(), { headers: { Cookie: cookie } });
    const program = /<textarea[^>]*name="example"[^>]*>([\s\S]*?)<\/textarea>/.exec(shown.body)?.[1] ?? "";
    const text = program.replace(
      /&(?:quot|#x27|amp|lt|gt);/g,
      (entity) =>
        new Map([
          ["&quot;", '"'],
          ["&#x27;", "'"],
          ["&amp;", "&"],
          ["&lt;", "<"],
          ["&gt;", ">"],
        ]).get(entity) ?? "",
    );
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", text], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(await orderThrough(run.stdout.trim())).toBe("A-17");
  });

  test("a file comes back with a link for each row; a wrong one is told on the page", async () => {
    const sent = await sendFile("Name,order\nAna,A-17\nBo,=1+1\n");
    expect(sent.headers["content-disposition"]).toContain("signed-links.csv");
    const [, ana = "", bo = ""] = sent.body.split("\r\n");
    expect(await orderThrough(ana.split(",").at(-1) ?? "")).toBe("A-17");
    expect(bo).toMatch(/^Bo,'=1\+1,http/);
    const wrong = await sendFile("Name\nAna\n");
    expect(wrong.headers.location).toBe(`${page()}?why=no-column`);
    const told = await server.send(`${page()}?why=no-column`, { headers: { Cookie: cookie } });
    expect(told.body).toContain("named like a hidden field");
    const odd = await server.send(`${page()}?why=constructor`, { headers: { Cookie: cookie } });
    expect(odd.status).toBe(200);
  });

  test("only who may edit surveys sees the key or makes links", async () => {
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    expect((await server.send(page(), { headers: { Cookie: viewer } })).status).toBe(403);
    expect((await sendFile("order\nA\n", viewer)).status).toBe(403);
  });
});
