import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  createSurveyFrom,
  getSurvey,
  publishSurvey,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { listVersions } from "#app/features/surveys/versions/survey-versions.service.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("the editions of a survey", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  let cookie: string;
  let id: string;

  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl());
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
    id = await createSurveyFrom(server.db, owner, sampleSurvey());
    await publishSurvey(server.db, owner, id, 1);
    const { slug } = await getSurvey(server.db, id);
    const form = { key: randomUUID(), version: "1", "answers[why]": "Quick" };
    expect((await server.post(`/s/${slug}`, form)).status).toBe(303);
  });
  afterEach(() => server.stop());

  const page = async (path = "") =>
    (await server.send(`/surveys/${id}/versions${path}`, { headers: { Cookie: cookie } })).body
      // React keeps pieces of a sentence apart.
      .replaceAll("<!-- -->", "");
  const edit = async (title: string, publish = true) => {
    const { revision, survey } = await getSurvey(server.db, id);
    const saved = await saveSurvey(server.db, owner, id, revision, { ...survey, title });
    if (publish) await publishSurvey(server.db, owner, id, saved);
    return saved;
  };
  const titleNow = async () => (await getSurvey(server.db, id)).survey.title;

  test("say who published when, what changed in words, and how many answered each", async () => {
    await edit("Why you chose us");
    const { versions } = await listVersions(server.db, id, { before: null, pageSize: 10 });
    expect(versions).toMatchObject([
      {
        version: 2,
        publishedBy: "Olive Owner",
        responses: 0,
        changes: [{ what: "Title", theirs: "Why us", mine: "Why you chose us" }],
      },
      { version: 1, publishedBy: "Olive Owner", responses: 1, changes: null },
    ]);
    const shown = await page();
    for (const said of ["Edition 2", "Olive Owner", "Why you chose us", "1 complete response"]) {
      expect(shown).toContain(said);
    }
  });

  test("are paged, each page with what its last one changed", async () => {
    for (let count = 2; count <= 5; count += 1) await edit(`Title ${count}`);
    const first = await listVersions(server.db, id, { before: null, pageSize: 2 });
    expect(first.versions.map(({ version }) => version)).toEqual([5, 4]);
    expect(first.versions[1]?.changes).toMatchObject([{ theirs: "Title 3", mine: "Title 4" }]);
    const second = await listVersions(server.db, id, { before: first.next, pageSize: 2 });
    expect(second.versions.map(({ version }) => version)).toEqual([3, 2]);
  });

  test("can be looked at, taken back as what is edited, and that undone", async () => {
    await edit("Second");
    await edit("Being edited", false);
    expect(await page("/1")).toContain("Being edited");
    const { revision } = await getSurvey(server.db, id);
    const taken = await server.post(`/surveys/${id}/versions/1`, { revision: String(revision) }, cookie);
    expect(taken.status).toBe(303);
    expect(await titleNow()).toBe("Why us");
    // What customers see is untouched.
    expect((await getSurvey(server.db, id)).publishedVersion).toBe(2);
    const back = { before: String(revision), after: String(revision + 1) };
    expect((await server.post(`/surveys/${id}/versions`, back, cookie)).status).toBe(303);
    expect(await titleNow()).toBe("Being edited");
  });

  test("are not taken back over what somebody has edited meanwhile", async () => {
    await edit("Second");
    const { revision } = await getSurvey(server.db, id);
    await edit("Edited meanwhile", false);
    const taken = await server.post(`/surveys/${id}/versions/1`, { revision: String(revision) }, cookie);
    expect([taken.status, taken.body.includes("Somebody has edited this survey")]).toEqual([409, true]);
    expect(await titleNow()).toBe("Edited meanwhile");
  });

  test("are shown to whoever may read surveys, and taken back by who may edit them", async () => {
    await edit("Second");
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    const read = await server.send(`/surveys/${id}/versions/1`, { headers: { Cookie: viewer } });
    expect([read.status, read.body.includes("Edit from this edition")]).toEqual([200, false]);
    expect((await server.post(`/surveys/${id}/versions/1`, { revision: "2" }, viewer)).status).toBe(403);
    for (const odd of ["7", "0", "-1", "1e3", "x", "9007199254740993"]) {
      const answer = await server.send(`/surveys/${id}/versions/${odd}`, { headers: { Cookie: cookie } });
      expect([odd, answer.status]).toEqual([odd, 404]);
    }
  });
});
