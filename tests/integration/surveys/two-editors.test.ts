import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type SurveyForm, surveyFormFrom, surveyFormOf } from "#app/features/surveys/form/survey-form.ts";
import { createSurveyFrom, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { randomFrom } from "#tests/support/random-surveys.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { postedFields } from "#tests/support/survey-fields.ts";
import { sampleSurvey } from "#tests/support/surveys.ts";

const EDITS = 500;
const savedSchema = z.object({
  revision: z.number(),
  form: z.unknown(),
  notSaved: z.record(z.string(), z.string()),
});
const disputedSchema = z.object({
  conflicts: z.array(z.object({ key: z.string(), theirs: z.string(), mine: z.string() })).min(1),
  seen: z.number(),
});

describeEachDatabase("two editors of one survey", (_open, dialect) => {
  let server: TestServer;
  let cookies: string[];
  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    const owner = await createOwner(server.db);
    const other = await createMember(server.db, owner, "marketer");
    cookies = await Promise.all([owner, other].map((user) => signedInCookie(server.db, user)));
  });
  afterAll(() => server.stop());

  const questions = Array.from({ length: 24 }, (_, at) => ({
    type: "long-text" as const,
    id: `q${at}`,
    title: `Question ${at}`,
    purpose: { kind: "none" as const },
  }));
  const post = (id: string, cookie: string | undefined, form: SurveyForm, more: Record<string, string>) =>
    server.post(`/surveys/${id}/autosave`, postedFields(form, more), cookie ?? "");

  /** Writes its own word behind the help of some question, again and again, the way the editor's page does it. */
  async function write(id: string, who: number): Promise<{ words: string[]; disputes: number }> {
    const random = randomFrom(who);
    const { survey, revision } = await getSurvey(server.db, id);
    let mine = { form: surveyFormOf(survey), revision };
    const words: string[] = [];
    let disputes = 0;
    for (let edit = 0; edit < EDITS; edit += 1) {
      const word = `${who === 0 ? "a" : "b"}${edit}`;
      let at = Math.floor(random() * questions.length);
      while ((mine.form.questions[at]?.help.length ?? 0) > 440) at = (at + 1) % questions.length;
      let form = withHelp(mine.form, at, (help) => `${help} ${word}`.trim());
      let answer = await post(id, cookies[who], form, { revision: String(mine.revision) });
      while (answer.status === 409) {
        disputes += 1;
        const { conflicts, seen } = disputedSchema.parse(JSON.parse(answer.body));
        const [conflict] = conflicts;
        expect(conflicts).toHaveLength(1);
        expect(conflict?.key).toBe(`questions/q${at}/help`);
        form = withHelp(form, at, () =>
          `${conflict?.theirs === "empty" ? "" : conflict?.theirs} ${word}`.trim(),
        );
        const kept = { "keep[0].key": conflict?.key ?? "", "keep[0].take": "mine", seen: String(seen) };
        answer = await post(id, cookies[who], form, { revision: String(mine.revision), ...kept });
      }
      expect(answer.status).toBe(200);
      const saved = savedSchema.parse(JSON.parse(answer.body));
      expect(saved.notSaved).toEqual({});
      mine = { form: saved.form === null ? form : surveyFormFrom(saved.form), revision: saved.revision };
      words.push(word);
    }
    return { words, disputes };
  }

  test(`lose none of ${EDITS} edits each`, { timeout: 300_000 }, async () => {
    const id = await createSurveyFrom(server.db, null, sampleSurvey({ questions }));
    const [first, second] = await Promise.all([write(id, 0), write(id, 1)]);
    const { survey, revision } = await getSurvey(server.db, id);
    const stored = survey.questions.flatMap(({ help }) => help.split(" ")).sort();
    expect(stored).toEqual([...(first?.words ?? []), ...(second?.words ?? [])].sort());
    expect(revision).toBe(2 * EDITS + 1);
    expect((first?.disputes ?? 0) + (second?.disputes ?? 0)).toBeGreaterThan(0);
  });

  test("are told what both have changed, until each place is decided", async () => {
    const id = await createSurveyFrom(server.db, null, sampleSurvey());
    const form = surveyFormOf(sampleSurvey());
    const save = (cookie: string | undefined, title: string, more: Record<string, string> = {}) =>
      post(
        id,
        cookie,
        { ...form, title, ...(cookie === cookies[0] ? {} : { intro: "Only mine" }) },
        {
          revision: "1",
          ...more,
        },
      );
    expect((await save(cookies[0], "Theirs")).status).toBe(200);
    const refused = await save(cookies[1], "Mine");
    expect(refused.status).toBe(409);
    expect(disputedSchema.parse(JSON.parse(refused.body))).toEqual({
      conflicts: [{ key: "title", theirs: "Theirs", mine: "Mine" }],
      seen: 2,
    });
    const keep = { "keep[0].key": "title", "keep[0].take": "mine" };
    expect((await save(cookies[1], "Mine", { ...keep, seen: "1" })).status).toBe(409);
    expect((await getSurvey(server.db, id)).survey).toMatchObject({ title: "Theirs", intro: "" });
    expect((await save(cookies[1], "Mine", { ...keep, "keep[0].take": "theirs", seen: "2" })).status).toBe(
      200,
    );
    expect((await getSurvey(server.db, id)).survey).toMatchObject({ title: "Theirs", intro: "Only mine" });
  });

  test("post nothing that the form does not have, and save what is right of it", async () => {
    const id = await createSurveyFrom(server.db, null, sampleSurvey());
    const before = await getSurvey(server.db, id);
    const form = withHelp(surveyFormOf(before.survey), 0, () => "Helps");
    const wrong = { ...form, title: "" };
    const forged = {
      slug: "mine",
      status: "published",
      id: "other",
      createdAt: "1999",
      publishedVersion: "9",
    };
    const answer = await post(id, cookies[0], wrong, { revision: "1", ...forged, "keep[0].key": "title" });
    expect(answer.status).toBe(200);
    expect(Object.keys(savedSchema.parse(JSON.parse(answer.body)).notSaved)).toEqual(["title"]);
    const { survey, updatedAt, revision, ...rest } = await getSurvey(server.db, id);
    expect(rest).toEqual(
      expect.objectContaining({ slug: before.slug, status: "draft", publishedVersion: null, id }),
    );
    expect(survey).toMatchObject({ title: "Why us", questions: [{ help: "Helps" }, {}, {}] });
    expect(
      (await server.post(`/surveys/${id}/autosave`, { "a[__proto__][x]": "1" }, cookies[0])).status,
    ).toBe(422);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });
});

function withHelp(form: SurveyForm, at: number, change: (help: string) => string): SurveyForm {
  const questions = form.questions.map((one, index) =>
    index === at ? { ...one, help: change(one.help) } : one,
  );
  return { ...form, questions };
}
