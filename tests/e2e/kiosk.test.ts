import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getPublicSurvey, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

const questions = [
  ...sampleQuestions.map((question, index) => ({ ...question, newPage: index === 1 })),
  {
    type: "hidden" as const,
    id: "shop",
    title: "Shop",
    purpose: { kind: "none" as const },
    parameter: "shop",
  },
];

describeInBrowser("a survey on a kiosk", (browser) => {
  let app: App;
  let slug: string;
  beforeAll(async () => {
    app = await startApp();
    ({ slug } = await publishedSurvey(
      app.db,
      sampleSurvey({ questions, privacy: "We keep it for a year." }),
    ));
  });
  afterAll(() => app.stop());

  const begin = () => `/s/${slug}?via=kiosk&shop=berlin`;
  const open = async (options = {}): Promise<Page> => {
    const page = await openPage(browser(), app, null, options);
    await page.goto(begin());
    return page;
  };
  const responses = () =>
    app.db.selectFrom("responses").select(["status", "channel"]).orderBy("id").execute();
  const isFresh = async (page: Page) => {
    expect(await page.getByLabel("Why us?").inputValue()).toBe("");
    expect(await page.content()).not.toContain("secret");
  };

  test.each([true, false])(
    "goes from thanks to the next person, and back leads to nobody's answers (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const before = (await responses()).length;
      const page = await open({ javaScriptEnabled });
      if (javaScriptEnabled) await page.clock.install();
      await page.getByLabel("Why us?").fill("A secret of the first person");
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByRole("button", { name: "Send answers" }).click();
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      expect((await responses()).slice(before)).toEqual([{ status: "complete", channel: "kiosk" }]);
      expect(page.url()).not.toContain("receipt");
      expect(await page.getByRole("link").allTextContents()).toEqual(["Start again"]);
      expect(await page.content()).not.toContain("my-answers");
      if (javaScriptEnabled) {
        await expectAccessible(page);
        await page.clock.fastForward(13_000);
      } else {
        expect(await page.content()).toContain(`content="12;url=${begin().replace("&", "&amp;")}"`);
        await page.getByRole("link", { name: "Start again" }).click();
      }
      await page.getByLabel("Why us?").waitFor();
      expect(page.url()).toBe(app.origin + begin());
      await isFresh(page);
      for (let back = 0; back < 4; back += 1) {
        await page.goBack().catch(() => null);
        if (page.url().includes("/s/") && !page.url().includes("thanks")) await isFresh(page);
        expect(await page.content()).not.toContain("secret");
      }
      const values = await app.db
        .selectFrom("answers")
        .select("value_text as text")
        .where("question_id", "=", "shop")
        .execute();
      expect(values.at(-1)?.text).toBe("berlin");
    },
  );

  test("asks whether somebody is still there, then clears what they left and shows it as partial", async () => {
    const before = (await responses()).length;
    const page = await open();
    await page.clock.install();
    await page.reload();
    // Nobody has touched it: nothing happens.
    await page.clock.fastForward(200_000);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByLabel("Why us?").fill("A secret that is left behind");
    await page.clock.fastForward(61_000);
    await page.getByText("Are you still there?").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Go on" }).click();
    expect(await page.getByText("Are you still there?").count()).toBe(0);
    expect(await page.getByLabel("Why us?").inputValue()).toContain("secret");
    await page.getByRole("button", { name: "Next" }).click();
    await page.clock.fastForward(61_000);
    await page.getByText("Are you still there?").waitFor();
    await Promise.all([page.waitForEvent("load"), page.clock.fastForward(21_000)]);
    await page.getByLabel("Why us?").waitFor();
    expect(page.url()).toBe(app.origin + begin());
    await isFresh(page);
    expect((await responses()).slice(before)).toEqual([{ status: "partial", channel: "kiosk" }]);
    expect(await app.db.selectFrom("response_drafts").select("id").execute()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test("without a script, leaving ends what was begun, and its address shows nothing any more", async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByLabel("Why us?").fill("A secret on the first page");
    await page.getByRole("button", { name: "Next" }).click();
    const begun = page.url();
    expect(begun).toContain("draft=");
    expect(await page.content()).toContain('content="300;url=');
    await page.getByRole("link", { name: "Start again" }).click();
    await isFresh(page);
    const key = await page.locator("input[name=key]").inputValue();
    await page.goto(begun);
    await isFresh(page);
    // Nor does what the next person sends there count as sent before.
    expect(begun).not.toContain(await page.locator("input[name=key]").inputValue());
    expect(key).not.toBe(await page.locator("input[name=key]").inputValue());
  });

  test("waits for as long as its survey says, also without a script", async () => {
    const owner = await createOwner(app.db);
    const { id } = await getPublicSurvey(app.db, slug);
    await saveSurveySettings(app.db, owner, id, { kioskIdleSeconds: 120 });
    try {
      const page = await open();
      await page.clock.install();
      await page.reload();
      await page.getByLabel("Why us?").fill("A long thought");
      await page.clock.fastForward(61_000);
      expect(await page.getByText("Are you still there?").count()).toBe(0);
      await page.clock.fastForward(60_000);
      await page.getByText("Are you still there?").waitFor();
      const plain = await open({ javaScriptEnabled: false });
      expect(await plain.content()).toContain('content="600;url=');
    } finally {
      await saveSurveySettings(app.db, owner, id, { kioskIdleSeconds: 60 });
    }
  });

  test("without a connection it is cleared in place, and what was sent arrives later without disturbing anybody", async () => {
    const before = (await responses()).length;
    const page = await open();
    await page.clock.install();
    await page.reload();
    await page.getByLabel("Why us?").fill("A secret sent offline");
    await page.getByRole("button", { name: "Next" }).click();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByText("There is no connection.").waitFor();
    await page.clock.fastForward(61_000);
    await page.clock.fastForward(21_000);
    await page.getByLabel("Why us?").waitFor();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "");
    await page.getByLabel("Why us?").fill("The next person");
    await page.context().setOffline(false);
    await page.clock.fastForward(120_000);
    await expect.poll(async () => (await responses()).length).toBe(before + 1);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    const texts = await app.db
      .selectFrom("answers")
      .select("value_text as text")
      .where("question_id", "=", "why")
      .execute();
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["A secret sent offline", "The next person"]),
    );
  });
});
