import { expect, test } from "vitest";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { startTestServer } from "#tests/support/server.ts";
import { aQuestion } from "#tests/support/survey-drafts.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

const MEGABYTE = 1024 * 1024;

function form(files: number, bytes: number): Buffer {
  const start = (name: string) =>
    `--cut\r\nContent-Disposition: form-data; name="f"; filename="${name}"\r\n\r\n`;
  const parts = Array.from({ length: files }, (_, number) => [
    Buffer.from(start(`${number}.txt`)),
    Buffer.alloc(bytes, "a"),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...parts.flat(), Buffer.from("--cut--\r\n")]);
}

describeEachDatabase("a file that is larger than a page takes", (_open, dialect) => {
  test("is refused in words, and the server goes on serving", async () => {
    const server = await startTestServer(await dialect.createUrl());
    try {
      const questions = [aQuestion({ type: "file", id: "proof" })];
      const { slug } = await publishedSurvey(server.db, sampleSurvey({ questions }));
      const action = `/s/${slug}`;
      const headers = { "Content-Type": "multipart/form-data; boundary=cut", Accept: "application/json" };
      for (const body of [form(1, 21 * MEGABYTE), form(3, 21 * MEGABYTE), form(1, 40 * MEGABYTE)]) {
        const sending = server.send(`${action}/files`, { method: "POST", headers, body });
        // Who still sends may find the line closed before they read why.
        const refused = await sending.catch(() => null);
        if (refused !== null)
          expect(refused).toMatchObject({ status: 413, body: expect.stringContaining("20 MB") });
        expect((await server.send(action)).status).toBe(200);
      }
    } finally {
      await server.stop();
    }
  });
});
