import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { type EmbedChoices, readEmbedChoices } from "#app/features/surveys/embed/embed-choices.ts";
import { embedSnippet } from "#app/features/surveys/embed/embed-snippet.ts";
import { getSurvey, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";
import { type OtherSite, startOtherSite } from "./support/other-site.ts";

describeInBrowser("a survey on another site", (browser) => {
  let app: App;
  let owner: Actor;
  let survey: { id: string; slug: string };
  let body = "";
  let allowed: OtherSite;
  let other: OtherSite;

  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    survey = await publishedSurvey(app.db);
    allowed = await startOtherSite(() => body);
    other = await startOtherSite(() => body);
    const page = await openPage(browser(), app, owner);
    await page.goto(`/surveys/${survey.id}/embed`);
    await page.getByText("No site is listed yet").waitFor();
    await page.getByLabel("Sites, one a line").fill("not a site");
    await page.getByRole("button", { name: "Save the sites" }).click();
    await page.getByText("Expected a site such as").first().waitFor();
    await page.getByLabel("Sites, one a line").fill(`${allowed.origin}\nhttps://www.example.com/shop`);
    await page.getByRole("button", { name: "Save the sites" }).click();
    await page.getByText("The sites were saved.").waitFor();
    // The times of the settings page stay, and so do the sites when those are saved.
    await saveSurveySettings(app.db, owner, survey.id, { responseLimit: 1000 });
  });
  afterAll(async () => {
    await allowed.stop();
    await other.stop();
    await app.stop();
  });

  const snippet = async (choices: Partial<EmbedChoices>) => {
    const record = await getSurvey(app.db, survey.id);
    const shown = { publicUrl: app.origin, slug: record.slug, survey: record.survey };
    return embedSnippet(shown, { ...readEmbedChoices(new URLSearchParams()), ...choices });
  };
  const channels = async () =>
    (await app.db.selectFrom("responses").select("channel").orderBy("id").execute()).map(
      ({ channel }) => channel,
    );
  const visit = async (site: OtherSite, javaScriptEnabled = true): Promise<Page> => {
    const page = await openPage(browser(), app, null, { javaScriptEnabled });
    await page.goto(site.origin);
    return page;
  };

  test("is answered page by page there, none of them passed over", async () => {
    const questions = ["one", "two", "three"].map((id) =>
      aQuestion({ type: "short-text", id, title: `Page ${id}?`, newPage: true }),
    );
    const { id, slug } = await publishedSurvey(app.db, aSurvey({ title: "Paged", questions }));
    await saveSurveySettings(app.db, owner, id, { embedSites: [allowed.origin] });
    const record = await getSurvey(app.db, id);
    const shown = { publicUrl: app.origin, slug, survey: record.survey };
    body = embedSnippet(shown, readEmbedChoices(new URLSearchParams()));
    const page = await visit(allowed);
    const frame = page.frameLocator("iframe");
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await frame.getByLabel("Page one?").fill("1");
    await frame.getByRole("button", { name: "Next" }).click();
    await frame.getByLabel("Page two?").fill("2");
    await frame.getByRole("button", { name: "Next" }).click();
    await frame.getByLabel("Page three?").fill("3");
    await frame.getByRole("button", { name: "Send answers" }).click();
    await frame.getByRole("heading", { name: "Thank you" }).waitFor();
  });

  test.each([true, false])("is answered in the page of an allowed site (JavaScript: %s)", async (script) => {
    body = await snippet({ show: "inline" });
    const before = (await channels()).length;
    const page = await visit(allowed, script);
    const frame = page.frameLocator("iframe");
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await frame.getByLabel("Why us?").fill("Because of the embed");
    if (script) {
      // As tall as the survey in it, and no scroll bar of its own.
      const inner = await frame
        .locator("main")
        .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
      await page.waitForFunction(
        (height) => document.querySelector("iframe")?.offsetHeight === height,
        inner,
      );
    }
    await frame.getByRole("button", { name: "Send answers" }).click();
    await frame.getByText("This is your receipt").waitFor();
    expect(await frame.getByRole("link", { name: "See, correct or withdraw" }).getAttribute("target")).toBe(
      "_blank",
    );
    expect((await channels()).slice(before)).toEqual(["embed"]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("is not shown on a site that is not allowed, nor anything else of Earshot on one that is", async () => {
    body = await snippet({ show: "inline" });
    const elsewhere = await visit(other);
    await elsewhere.locator("iframe").scrollIntoViewIfNeeded();
    await elsewhere.waitForTimeout(500);
    expect(await elsewhere.frameLocator("iframe").getByRole("button", { name: "Send answers" }).count()).toBe(
      0,
    );
    for (const path of [`/s/${survey.slug}`, "/sign-in", "/surveys", "/my-answers", "/setup"]) {
      body = `<iframe src="${app.origin}${path}"></iframe>`;
      const page = await visit(allowed);
      await page.waitForTimeout(300);
      const [, frame] = page.frames();
      expect(frame?.url(), path).toBe("chrome-error://chromewebdata/");
    }
  });

  test("a popup opens after its time, is closed for good, and leaves the page usable", async () => {
    body = await snippet({ show: "popup", after: 0 });
    const page = await visit(allowed);
    const panel = page.getByRole("dialog", { name: "Why us" });
    await panel.waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await panel.frameLocator("iframe").getByLabel("Why us?").waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await panel.getByRole("button", { name: "Close" }).click();
    expect(await panel.count()).toBe(0);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
      [`earshot-closed-${survey.slug}`]: "1",
    });
    await page.reload();
    await page.waitForTimeout(400);
    expect(await panel.count()).toBe(0);
  });

  test("a popup that waits opens when the pointer leaves, only where that is asked for", async () => {
    for (const leaving of [false, true]) {
      body = await snippet({ show: "popup", after: 600, leaving });
      const page = await visit(allowed);
      await page.evaluate(() => {
        document.documentElement.dispatchEvent(new MouseEvent("mouseleave", { clientY: -1 }));
      });
      await page.waitForTimeout(100);
      expect(await page.getByRole("dialog").count()).toBe(leaving ? 1 : 0);
    }
  });

  test("a button opens it with the keyboard, takes the focus along and gives it back", async () => {
    body = await snippet({ show: "button", label: `"Tell" <us>` });
    const page = await visit(allowed);
    const button = page.getByRole("button", { name: `"Tell" <us>` });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "Why us" });
    await panel.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Close");
    const frame = panel.frameLocator("iframe");
    await frame.getByLabel("Why us?").fill("By the button");
    await frame.getByRole("button", { name: "Send answers" }).click();
    await frame.getByText("This is your receipt").waitFor();
    await panel.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Escape");
    expect(await panel.count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("a message counts only where it comes from the frame itself", async () => {
    body = await snippet({ show: "inline" });
    const page = await visit(allowed);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.frameLocator("iframe").getByLabel("Why us?").waitFor();
    await page.waitForFunction(() => document.querySelector("iframe")?.style.height !== "40rem");
    const height = await page.evaluate(async () => {
      window.postMessage({ earshot: "height", height: 7777 }, "*");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return document.querySelector("iframe")?.style.height;
    });
    expect(height).not.toBe("7777px");
  });
});
