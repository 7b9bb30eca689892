import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const untouched = { opens: "", closes: "", timeZone: "UTC", responseLimit: "" };

/** What a field for a day and time says, hours from now, in UTC. */
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);

describeEachDatabase("the settings of a survey", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  let cookie: string;
  let survey: Awaited<ReturnType<typeof publishedSurvey>>;

  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
    survey = await publishedSurvey(server.db);
  });
  afterEach(() => server.stop());

  const page = () => `/surveys/${survey.id}/settings`;
  const save = (changes: Partial<typeof untouched> & { onlyByLink?: "on" }, as = cookie) =>
    server.post(page(), { ...untouched, ...changes }, as);
  const visit = () => server.send(`/s/${survey.slug}`);
  const answer = (words: string, key: string = randomUUID()) =>
    server.post(`/s/${survey.slug}`, { key, version: "1", "answers[why]": words });

  test("hold at once: before it opens and after it closed nothing is taken, and what was typed is shown", async () => {
    const key = randomUUID();
    expect((await answer("In time", key)).status).toBe(303);
    expect((await save({ opens: hoursFromNow(2) })).status).toBe(303);
    const early = await visit();
    expect([early.status, early.body.includes("This survey is not open yet")]).toEqual([410, true]);
    const typed = await answer("Typed too early");
    expect(typed.status).toBe(410);
    expect(typed.body).toContain("This survey is not open yet");
    expect(typed.body).toContain("Typed too early");
    await save({ closes: hoursFromNow(-2) });
    const late = await answer("Typed too late");
    expect([late.status, late.body.includes("Typed too late")]).toEqual([410, true]);
    expect(late.body).toContain("This survey is closed");
    // What was acknowledged while it was open stays so.
    expect((await answer("In time", key)).status).toBe(303);
    await save({});
    expect((await visit()).status).toBe(200);
    expect(await server.db.selectFrom("responses").select("id").execute()).toHaveLength(1);
  });

  test("limit the responses: of 50 at once exactly 10 are complete, and who comes later is told", async () => {
    await save({ responseLimit: "10" });
    const sent = await Promise.all(Array.from({ length: 50 }, (_, at) => answer(`Reason ${at}`)));
    const refused = sent.filter(({ status }) => status === 410);
    expect(sent.every(({ status }) => status === 303 || status === 410)).toBe(true);
    const rows = await server.db.selectFrom("responses").select("status").execute();
    expect(rows.filter(({ status }) => status === "complete")).toHaveLength(10);
    expect(rows.filter(({ status }) => status === "over-quota")).toHaveLength(40 - refused.length);
    const late = await answer("One too many");
    expect([late.status, late.body.includes("One too many")]).toEqual([410, true]);
    expect((await visit()).body).toContain("This survey is complete");
    await save({ responseLimit: "11" });
    expect((await answer("The last place")).status).toBe(303);
    expect((await visit()).status).toBe(410);
  });

  test("come back with what was typed and the field named; saved, they stand in the fields", async () => {
    const wrong = await save({ opens: "2027-02-30T09:00", timeZone: "Europe/Berlin", responseLimit: "many" });
    expect(wrong.status).toBe(422);
    for (const words of ["2027-02-30T09:00", 'value="many"', "Expected a day and a time that exist"]) {
      expect(wrong.body).toContain(words);
    }
    expect(await server.db.selectFrom("survey_settings").selectAll().execute()).toEqual([]);
    await save({ opens: "2027-03-01T09:00", timeZone: "Europe/Berlin", responseLimit: "250" });
    const shown = await server.send(page(), { headers: { Cookie: cookie } });
    expect(shown.body).toContain('value="2027-03-01T09:00"');
    expect(shown.body).toContain('value="250"');
    const audit = await server.db.selectFrom("audit_entries").select("action").execute();
    expect(audit.map(({ action }) => action)).toContain("survey.settings-saved");
  });

  test("let in only who was sent a link, until the box is not ticked any more; the ways in say so", async () => {
    const ticked = /<input(?=[^>]*name="onlyByLink")(?=[^>]* checked)/;
    const see = async (path: string) => (await server.send(path, { headers: { Cookie: cookie } })).body;
    const ways = ["links", "embed", "signed-links"].map((way) => `/surveys/${survey.id}/${way}`);
    const note = "this survey can be answered only by a link that was sent";
    expect(await see(page())).not.toMatch(ticked);
    const wrong = await save({ onlyByLink: "on", responseLimit: "many" });
    expect([wrong.status, ticked.test(wrong.body)]).toEqual([422, true]);
    expect((await visit()).status).toBe(200);
    for (const way of ways) expect(await see(way)).not.toContain(note);
    expect((await save({ onlyByLink: "on" })).status).toBe(303);
    expect(await see(page())).toMatch(ticked);
    expect((await visit()).status).toBe(403);
    for (const way of ways) expect(await see(way)).toContain(note);
    const typed = await answer("Typed without a link");
    expect([typed.status, typed.body.includes("Typed without a link")]).toEqual([403, true]);
    expect((await save({})).status).toBe(303);
    expect((await visit()).status).toBe(200);
    expect((await answer("Taken")).status).toBe(303);
  });

  test("are for those who edit surveys", async () => {
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    expect((await save({ responseLimit: "1" }, viewer)).status).toBe(403);
    expect((await server.send(page(), { headers: { Cookie: viewer } })).status).toBe(403);
    const nobody = await server.post("/surveys/none/settings", untouched, cookie);
    expect(nobody.status).toBe(404);
  });
});
