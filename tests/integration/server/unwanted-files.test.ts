import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { aPng } from "#tests/support/pictures.ts";
import { startTestServer } from "#tests/support/server.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const PNG = aPng();

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "earshot-files-"));
  vi.stubEnv("DATA_DIR", directory);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(directory, { recursive: true });
});

const written = () => readdir(path.join(directory, "answer-files")).catch(() => []);

function form(fields: Record<string, string>): Buffer {
  const start = "--cut\r\nContent-Disposition: form-data; ";
  const texts = Object.entries(fields).map(([name, value]) => `${start}name="${name}"\r\n\r\n${value}\r\n`);
  const file = `${start}name="answers[proof]"; filename="a.png"\r\n\r\n`;
  return Buffer.concat([Buffer.from(texts.join("") + file), PNG, Buffer.from("\r\n--cut--\r\n")]);
}

describeEachDatabase("files that nobody asked for", (_open, dialect) => {
  test("are kept on no disk: of no survey, of one without such a question, closed, or in a flood", async () => {
    const server = await startTestServer(await dialect.createUrl(), { answerRateLimit: 3 });
    const headers = { "Content-Type": "multipart/form-data; boundary=cut" };
    const ahead = { ...headers, Accept: "application/json" };
    const send = async (slug: string, fields: Record<string, string>, sent: Record<string, string>) =>
      (await server.send(`/s/${slug}/files`, { method: "POST", headers: sent, body: form(fields) })).status;
    try {
      const file = aQuestion({ type: "file", id: "proof", kinds: ["image"] });
      const key = crypto.randomUUID();
      const asking = await publishedSurvey(server.db, sampleSurvey({ title: "Asking", questions: [file] }));
      const closed = await publishedSurvey(server.db, sampleSurvey({ title: "Closed", questions: [file] }));
      const other = await publishedSurvey(server.db, sampleSurvey({ questions: sampleQuestions }));
      await closeSurvey(server.db, null, closed.id);
      expect(await send("nothing", { key, question: "proof" }, ahead)).toBe(404);
      expect(await send(asking.slug, { key, question: "none" }, ahead)).toBe(422);
      expect(await send(asking.slug, { key, question: "proof" }, ahead)).toBe(200);
      expect(await send(asking.slug, { key, question: "proof" }, ahead)).toBe(429);
      expect(await send(asking.slug, { key, "answers[proof]": "" }, headers)).toBe(429);
      expect(await send("nothing", { key }, headers)).toBe(404);
      expect(await send(closed.slug, { key }, headers)).toBe(429);
      expect(await send(other.slug, { key }, headers)).toBe(429);
      const kept = await server.db.selectFrom("response_files").select("id").execute();
      expect(kept).toHaveLength(1);
      expect(await written()).toEqual(kept.map(({ id }) => id));
    } finally {
      await server.stop();
    }
  });

  test("and those of a closed survey or of one that takes none neither, while what was typed is read", async () => {
    const server = await startTestServer(await dialect.createUrl());
    const headers = { "Content-Type": "multipart/form-data; boundary=cut" };
    try {
      const { id, slug } = await publishedSurvey(server.db);
      const fields = () => ({ key: crypto.randomUUID(), version: "1", "answers[why]": "Typed with care" });
      const send = () => server.send(`/s/${slug}/files`, { method: "POST", headers, body: form(fields()) });
      const sent = await send();
      expect(sent.status).toBe(303);
      await closeSurvey(server.db, null, id);
      const late = await send();
      expect(late.status).toBe(410);
      expect(late.body).toContain("Typed with care");
      expect(await written()).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
