import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createSurveyFrom } from "#app/features/surveys/surveys.service.server.ts";
import { createOwner, signedInCookie } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer } from "#tests/support/server.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";
import {
  SECRET,
  tellingHeic,
  tellingJpeg,
  tellingPng,
  tellingWebp,
} from "#tests/support/telling-pictures.ts";

const headers = { "Content-Type": "multipart/form-data; boundary=cut" };
function form(fields: Record<string, string>, field: string, name: string, file: Buffer): Buffer {
  const start = "--cut\r\nContent-Disposition: form-data; ";
  const texts = Object.entries(fields).map(([key, value]) => `${start}name="${key}"\r\n\r\n${value}\r\n`);
  const head = `${texts.join("")}${start}name="${field}"; filename="${name}"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), file, Buffer.from("\r\n--cut--\r\n")]);
}

afterEach(() => vi.unstubAllEnvs());

describeEachDatabase("where a picture was taken", (_open, dialect) => {
  test("is kept on no disk: of a respondent's pictures and of a survey's; a torn one is refused", async () => {
    const server = await startTestServer(await dialect.createUrl());
    vi.stubEnv("DATA_DIR", server.dataDir);
    try {
      const question = aQuestion({ type: "file", id: "proof", kinds: ["image"], maxFiles: 5 });
      const { slug } = await publishedSurvey(server.db, sampleSurvey({ questions: [question] }));
      const key = crypto.randomUUID();
      const send = (name: string, file: Buffer) =>
        server.send(`/s/${slug}/files`, {
          method: "POST",
          headers: { ...headers, Accept: "application/json" },
          body: form({ key, question: "proof", version: "1" }, "file", name, file),
        });
      const sent = [tellingJpeg, tellingPng, tellingWebp, tellingHeic];
      for (const [at, file] of sent.entries()) expect((await send(`${at}.jpg`, file)).status).toBe(200);
      const torn = await send("torn.jpg", tellingJpeg.subarray(0, 60));
      expect([torn.status, torn.body]).toEqual([422, expect.stringContaining("is not complete")]);
      const rows = await server.db
        .selectFrom("response_files")
        .select(["id", "bytes"])
        .orderBy("id")
        .execute();
      const folder = path.join(server.dataDir, "answer-files");
      expect((await readdir(folder)).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(rows).toHaveLength(sent.length);
      for (const { id, bytes } of rows) {
        const stored = await readFile(path.join(folder, id));
        expect([stored.length, stored.includes(SECRET)]).toEqual([bytes, false]);
      }

      const owner = await createOwner(server.db);
      const id = await createSurveyFrom(server.db, owner, sampleSurvey({ title: "Ours" }));
      const uploaded = await server.send(`/surveys/${id}/picture-upload`, {
        method: "POST",
        headers: { ...headers, Origin: server.origin, Cookie: await signedInCookie(server.db, owner) },
        body: form({}, "picture", "logo.jpg", tellingJpeg),
      });
      const picture = await readFile(path.join(server.dataDir, "pictures", JSON.parse(uploaded.body).id));
      expect([picture.includes("JFIF"), picture.includes(SECRET)]).toEqual([true, false]);
    } finally {
      await server.stop();
    }
  });
});
