import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { picturesIn } from "#app/features/surveys/pictures/pictures-in.ts";
import { surveySchema } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { everyQuestionType } from "#tests/support/every-question-type.ts";
import { householdAttribute } from "#tests/support/factories.ts";
import { aPng } from "#tests/support/pictures.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { SECRET, tellingJpeg } from "#tests/support/telling-pictures.ts";

describeEachDatabase("a survey taken out and in as a file", (_open, dialect) => {
  let here: TestServer;
  let there: TestServer;
  let owner: Actor;
  let other: Actor;
  beforeEach(async () => {
    here = await startTestServer(await dialect.createUrl());
    there = await startTestServer(await dialect.createUrl());
    owner = await createOwner(here.db);
    other = await createOwner(there.db);
  });
  afterEach(async () => {
    await here.stop();
    await there.stop();
  });

  const download = async (server: TestServer, surveyId: string, user: Actor) =>
    server.send(`/surveys/${surveyId}/file`, { headers: { Cookie: await signedInCookie(server.db, user) } });

  async function upload(server: TestServer, content: string, user: Actor) {
    const body = [
      "--edge",
      'Content-Disposition: form-data; name="file"; filename="survey.json"',
      "Content-Type: application/json",
      "",
      content,
      "--edge--",
      "",
    ].join("\r\n");
    return server.send("/surveys/new", {
      method: "POST",
      headers: {
        Cookie: await signedInCookie(server.db, user),
        Origin: server.origin,
        "Content-Type": "multipart/form-data; boundary=edge",
      },
      body,
    });
  }

  const lastSurvey = async (server: TestServer) => {
    const { id } = await server.db
      .selectFrom("surveys")
      .select("id")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    return getSurvey(server.db, id);
  };

  test("is the same where its attributes are the same, and names those that are not there", async () => {
    const household = await householdAttribute(here.db);
    const survey = surveySchema.parse({
      title: "Homes of {{attribute:ID|yours}}".replace("ID", household.id),
      questions: everyQuestionType.map((question) =>
        question.purpose.kind === "attribute"
          ? { ...question, purpose: { kind: "attribute", attributeId: household.id } }
          : question,
      ),
    });
    const id = await createSurveyFrom(here.db, owner, survey);
    // With its picture, which is a file of this instance.
    await here.db
      .updateTable("surveys")
      .set({ definition: JSON.stringify(survey) })
      .execute();
    const sent = await download(here, id, owner);
    expect(sent.headers["content-disposition"]).toContain(".survey.json");
    expect(JSON.parse(sent.body).attributes).toEqual([{ key: "household", label: "Household" }]);

    const without = await upload(there, sent.body, other);
    expect(without.status).toBe(200);
    for (const said of ["There is no attribute “Household” here", "the pictures of “Pictures”"])
      expect(without.body).toContain(said);
    const { survey: bare } = await lastSurvey(there);
    expect(bare.questions[0]?.purpose).toEqual({ kind: "none" });

    const same = await householdAttribute(there.db);
    await upload(there, sent.body, other);
    const { survey: whole, status, revision } = await lastSurvey(there);
    expect([status, revision]).toEqual(["draft", 1]);
    const expected = JSON.parse(
      JSON.stringify(survey)
        .replaceAll(household.id, same.id)
        .replace('{"fileId":"file-1","alt":"An A"}', "null"),
    );
    expect(whole).toEqual(expected);
  });

  test("holds its pictures, which are looked at like uploaded ones where they arrive", async () => {
    const options = [
      { id: "a", label: "Lamp", image: { fileId: "one", alt: "A lamp" } },
      { id: "b", label: "Chair", image: { fileId: "two", alt: "A chair" } },
      { id: "c", label: "Table", image: { fileId: "none", alt: "A table" } },
    ];
    const survey = surveySchema.parse({
      title: "Furniture",
      look: { logoFileId: "logo", logoAlt: "Ours" },
      questions: [
        aQuestion({ type: "picture-choice", id: "which", options }),
        aQuestion({ type: "csat", id: "s", lowLabel: "Meh", highLabel: "Wow" }),
        aQuestion({ type: "ces", id: "e", lowLabel: "Hard", highLabel: "Easy" }),
      ],
    });
    const base64 = (bytes: Buffer) => bytes.toString("base64");
    const pictures = {
      one: base64(tellingJpeg),
      two: base64(Buffer.from("<svg/>")),
      logo: base64(aPng()),
      unused: "AA==",
    };
    const file = JSON.stringify({ format: "earshot-survey", version: 1, survey, pictures });
    vi.stubEnv("DATA_DIR", here.dataDir);
    const taken = await upload(here, file, owner);
    expect(taken.body).toContain("is none");
    const { id, survey: first } = await lastSurvey(here);
    expect(first.look.logoAlt).toBe("Ours");
    const folder = (server: TestServer) => path.join(server.dataDir, "pictures");
    expect((await readdir(folder(here))).sort()).toEqual(picturesIn(first).sort());
    const sent = await download(here, id, owner);
    expect(Object.keys(JSON.parse(sent.body).pictures).sort()).toEqual(picturesIn(first).sort());

    vi.stubEnv("DATA_DIR", there.dataDir);
    await upload(there, sent.body, other);
    const { survey: second } = await lastSurvey(there);
    const [logo = "", lamp = ""] = picturesIn(second);
    expect(await readFile(path.join(folder(there), logo))).toEqual(aPng());
    expect((await readFile(path.join(folder(there), lamp))).includes(SECRET)).toBe(false);
    const [which, csat, ces] = second.questions;
    expect(which?.type === "picture-choice" && which.options.map(({ image }) => image?.alt ?? null)).toEqual([
      "A lamp",
      null,
      null,
    ]);
    expect(csat).toMatchObject({ lowLabel: "Meh", highLabel: "Wow" });
    expect(ces).toMatchObject({ lowLabel: "Hard", highLabel: "Easy" });
    expect((await there.send(`/pictures/${logo}`)).headers["content-type"]).toBe("image/png");
    vi.unstubAllEnvs();
  });

  test("takes nothing of a file that is wrong, and says why on the page", async () => {
    const wrong = '{"format":"earshot-survey","version":1,"survey":{"title":"<img src=x>","questions":5}}';
    const refused = await upload(here, wrong, owner);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("survey.questions: ");
    const deep = await upload(here, `${"[".repeat(300_000)}`, owner);
    expect(deep.status).toBe(422);
    const large = await upload(here, `"${"x".repeat(10_100_000)}"`, owner);
    expect([large.status, large.body.includes("<h1")]).toEqual([413, true]);
    expect(await here.db.selectFrom("surveys").select("id").execute()).toEqual([]);
  });

  test("may be taken out by whoever may read surveys, and in by who may edit them", async () => {
    const viewer = await createMember(here.db, owner, "viewer");
    const id = await createSurveyFrom(here.db, owner, surveySchema.parse({ title: "T", questions: [] }));
    const file = await download(here, id, viewer);
    expect(file.status).toBe(200);
    expect((await upload(here, file.body, viewer)).status).toBe(403);
    const format = await here.send("/survey-format.json");
    expect(JSON.parse(format.body).properties.format.const).toBe("earshot-survey");
    expect(JSON.parse(file.body).$schema).toContain("/survey-format.json");
  });
});
