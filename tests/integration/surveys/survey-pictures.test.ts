import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { sweepPictures } from "#app/features/surveys/pictures/survey-pictures.service.server.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import {
  createSurveyFrom,
  duplicateSurvey,
  getSurvey,
  publishSurvey,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { isoFromNow } from "#app/lib/clock.ts";
import { createMember, createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { aPng } from "#tests/support/pictures.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";

const options = [
  { id: "a", label: "Lamp" },
  { id: "b", label: "Chair" },
];
const withImage = (survey: Survey, fileId: string | null, alt = "A lamp"): Survey => ({
  ...survey,
  questions: survey.questions.map((question) =>
    question.type === "picture-choice"
      ? {
          ...question,
          options: question.options.map((option, at) => ({
            ...option,
            image: at === 0 && fileId !== null ? { fileId, alt } : null,
          })),
        }
      : question,
  ),
});

describeEachDatabase("pictures of a survey", (_open, dialect) => {
  let server: TestServer;
  let owner: Actor;
  let cookie: string;
  let folder: string;
  beforeAll(async () => {
    server = await startTestServer(await dialect.createUrl());
    folder = path.join(server.dataDir, "pictures");
    vi.stubEnv("DATA_DIR", server.dataDir);
    owner = await createOwner(server.db);
    cookie = await signedInCookie(server.db, owner);
  });
  afterAll(async () => {
    await server.stop();
    vi.unstubAllEnvs();
  });

  const newSurvey = () =>
    createSurveyFrom(
      server.db,
      owner,
      aSurvey({ questions: [aQuestion({ type: "picture-choice", id: "which", options })] }),
    );
  const form = (parts: [name: string, file: Buffer, fileName: string][], fields: [string, string][] = []) => {
    const edge = "----picture";
    const texts = fields.map(
      ([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const files = parts.flatMap(([name, bytes, fileName]) => [
      `--${edge}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/png\r\n\r\n`,
      bytes,
      "\r\n",
    ]);
    const body = Buffer.concat([...texts, ...files, `--${edge}--\r\n`].map((part) => Buffer.from(part)));
    return { body, type: `multipart/form-data; boundary=${edge}` };
  };
  const post = (target: string, { body, type }: ReturnType<typeof form>, as = cookie) =>
    server.send(target, {
      method: "POST",
      headers: { Origin: server.origin, Cookie: as, "Content-Type": type },
      body,
    });
  const upload = async (id: string, bytes = aPng(), name = "lamp.png") =>
    post(`/surveys/${id}/picture-upload`, form([["picture", bytes, name]]));
  const uploaded = async (id: string): Promise<string> => {
    const { status, body } = await upload(id);
    expect(status).toBe(200);
    return JSON.parse(body).id;
  };

  test("are shown to anybody under a name of their own, as what they are, for ever, and as nothing else", async () => {
    const id = await newSurvey();
    const { status, body } = await upload(id, aPng(), "../../../etc/passwd.html");
    expect(status).toBe(200);
    const fileId: string = JSON.parse(body).id;
    expect(fileId).toMatch(/^[0-9a-f-]{36}$/);
    const shown = await server.send(`/pictures/${fileId}`);
    expect(shown.status).toBe(200);
    expect(shown.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=31536000, immutable",
      "content-disposition": "attachment",
    });
    expect(shown.headers["set-cookie"]).toBeUndefined();
    for (const other of ["nothing", "..%2fearshot.db", "%2e%2e%2fsealing.key", `${fileId}.part`, "", "."]) {
      expect((await server.send(`/pictures/${other}`)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test("are taken from editors only, and of nothing that is no picture of a fair size", async () => {
    const id = await newSurvey();
    const viewer = await signedInCookie(server.db, await createMember(server.db, owner, "viewer"));
    const sent = form([["picture", aPng(), "lamp.png"]]);
    expect((await post(`/surveys/${id}/picture-upload`, sent, viewer)).status).toBe(403);
    expect((await post(`/surveys/${id}/picture-upload`, sent, "")).status).toBe(401);
    expect((await post("/surveys/no-such-survey/picture-upload", sent)).status).toBe(404);
    const before = await readdir(folder);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const [bytes, says] of [
      [svg, "is none"],
      [Buffer.alloc(0), "is none"],
      [aPng(10, 10, { claimed: [50_000, 50_000] }), "50000 × 50000"],
      [Buffer.concat([aPng(), Buffer.alloc(2 * 1024 * 1024)]), "larger than 2 MB"],
    ] as const) {
      const answer = await upload(id, bytes);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body).toContain(says);
    }
    const two = form([
      ["a", aPng(), "a.png"],
      ["b", aPng(), "b.png"],
    ]);
    expect((await post(`/surveys/${id}/picture-upload`, two)).status).toBe(422);
    // Of two that were sent where one is taken, the rest is swept later.
    expect((await readdir(folder)).length - before.length).toBeLessThanOrEqual(2);
  });

  test("are given to options on a page without scripts, which keeps all that was sent until it is right", async () => {
    const id = await newSurvey();
    const named = (field: string, option = "a") => `pictures[which][${option}].${field}`;
    const sent = form(
      [
        [named("file"), aPng(), "lamp.png"],
        [named("file", "b"), Buffer.from("no picture"), "chair.txt"],
      ],
      [
        ["revision", "1"],
        [named("fileId"), ""],
        [named("alt"), "A lamp that is lit"],
        [named("fileId", "b"), ""],
        [named("alt", "b"), ""],
      ],
    );
    const wrong = await post(`/surveys/${id}/pictures`, sent);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("chair.txt");
    expect(wrong.body).toContain("A lamp that is lit");
    const kept = /\/pictures\/([0-9a-f-]{36})"/.exec(wrong.body)?.[1] ?? "";
    expect((await getSurvey(server.db, id)).revision).toBe(1);

    const again = form(
      [],
      [
        ["revision", "1"],
        [named("fileId"), kept],
        [named("alt"), "A lamp that is lit"],
      ],
    );
    expect((await post(`/surveys/${id}/pictures`, again)).status).toBe(303);
    const { survey } = await getSurvey(server.db, id);
    expect(survey).toEqual(withImage(survey, kept, "A lamp that is lit"));
    const [question] = survey.questions;
    expect(question).toMatchObject({ options: [{ image: { fileId: kept } }, { image: null }] });
  });

  test("need words before they are published, and have to be there", async () => {
    const id = await newSurvey();
    const fileId = await uploaded(id);
    const { survey } = await getSurvey(server.db, id);
    const silent = await saveSurvey(server.db, owner, id, 1, withImage(survey, fileId, ""));
    const field = "questions[0].options[0].image";
    await expect(publishSurvey(server.db, owner, id, silent)).rejects.toMatchObject({
      fieldErrors: new Map([[`${field}.alt`, expect.stringContaining("Say what is on the picture")]]),
    });
    const made = await saveSurvey(server.db, owner, id, silent, withImage(survey, "made-up"));
    await expect(publishSurvey(server.db, owner, id, made)).rejects.toMatchObject({
      fieldErrors: new Map([[`${field}.fileId`, expect.stringContaining("not there any more")]]),
    });
    const right = await saveSurvey(server.db, owner, id, made, withImage(survey, fileId));
    expect(await publishSurvey(server.db, owner, id, right)).toBe(1);
    const { slug } = await getSurvey(server.db, id);
    const page = await server.send(`/s/${slug}`);
    expect(page.body).toContain(`<img src="/pictures/${fileId}" alt="A lamp"`);
    expect(page.headers["content-security-policy"]).toContain("img-src 'self'");
  });

  test("stay while a survey, its copy, a version or an earlier revision shows them, and go when nothing does", async () => {
    const { db } = server;
    const sweep = async () => {
      await db
        .updateTable("survey_picture_uses")
        .set({ noted_at: isoFromNow(-3 * 86_400_000) })
        .execute();
      await sweepPictures(db, new AbortController().signal);
      const rows = await db.selectFrom("survey_pictures").select("id").execute();
      return rows.map(({ id }) => id);
    };
    const id = await newSurvey();
    const [unused, drafted, shared, published] = [
      await uploaded(id),
      await uploaded(id),
      await uploaded(id),
      await uploaded(id),
    ];
    const { survey } = await getSurvey(db, id);
    await saveSurvey(db, owner, id, 1, withImage(survey, shared));
    const copy = await duplicateSurvey(db, owner, id);
    await saveSurvey(db, owner, id, 2, withImage(survey, published));
    await publishSurvey(db, owner, id, 3);
    await saveSurvey(db, owner, id, 3, withImage(survey, drafted));
    await saveSurvey(db, owner, id, 4, withImage(survey, null));

    const first = await sweep();
    expect(first).toEqual(expect.arrayContaining([drafted, shared, published]));
    expect(first).not.toContain(unused);
    expect(await readdir(folder)).not.toContain(unused);
    expect((await server.send(`/pictures/${unused}`)).status).toBe(404);

    await db.deleteFrom("survey_revisions").where("survey_id", "=", id).execute();
    const second = await sweep();
    expect(second).toEqual(expect.arrayContaining([shared, published]));
    expect(second).not.toContain(drafted);

    await db.deleteFrom("surveys").where("id", "=", copy).execute();
    expect(await sweep()).not.toContain(shared);
    expect((await server.send(`/pictures/${published}`)).status).toBe(200);
  });

  test("of another instance are left out of a survey that comes from there", async () => {
    const first = await newSurvey();
    const fileId = await uploaded(first);
    const { survey } = await getSurvey(server.db, first);
    const second = await createSurveyFrom(server.db, owner, {
      ...withImage(survey, fileId),
      look: { logoFileId: "from-elsewhere", logoAlt: "Them" },
    });
    const came = (await getSurvey(server.db, second)).survey;
    expect(came.look).toMatchObject({ logoFileId: null, logoAlt: "" });
    expect(came.questions).toEqual(withImage(survey, fileId).questions);
  });
});
