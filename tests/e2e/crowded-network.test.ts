import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRespondent } from "#tests/support/respondent.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";
import { openPage } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";

describeInBrowser("a customer answers from a network that many answer from", (browser) => {
  let folder: string;
  let server: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "earshot-crowded-"));
    server = await startTestServer(`file:${path.join(folder, "earshot.db")}`, { answerRateLimit: 40 });
    const respondent = await createRespondent(server.db, () => server.origin);
    for (let time = 0; time < 10; time += 1) await respondent.answer(await respondent.open());
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("and the page's script does the work by itself, also where it may not send in the background", async () => {
    const { slug } = await publishedSurvey(server.db, sampleSurvey({ title: "Crowded" }));
    for (const native of [false, true]) {
      const page = await openPage(browser(), server, null);
      await page.goto(`/s/${slug}`);
      await page.getByLabel("Why us?").fill("Quick");
      if (native) await page.locator("form[data-draft]").evaluate((form: HTMLFormElement) => form.submit());
      else await page.getByRole("button", { name: "Send answers" }).click();
      await page.waitForURL(/\/thanks\?/);
      await page.context().close();
    }
    const stored = await server.db.selectFrom("responses").select("id").execute();
    expect(stored).toHaveLength(12);
  }, 60_000);
});
