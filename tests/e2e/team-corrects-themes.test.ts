import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn } from "#tests/support/said-things.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations } from "./support/check-page.ts";

describeInBrowser("the team corrects themes", (browser) => {
  let app: App;
  let lead: Actor;
  let viewer: Actor;

  beforeAll(async () => {
    app = await startApp();
    const owner = await createOwner(app.db);
    lead = await createMember(app.db, owner, "support-lead");
    viewer = await createMember(app.db, owner, "viewer");
    await sayThings(app.db);
  }, 120_000);
  afterAll(() => app?.stop());

  describe.each([
    { name: "with scripts", javaScriptEnabled: true },
    { name: "without scripts", javaScriptEnabled: false },
  ])("$name", ({ javaScriptEnabled }) => {
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser(), app, lead, { javaScriptEnabled });
    });

    it("renames a theme after seeing what changes, and takes it back", async () => {
      const [theme] = await shownThemes(app.db);
      await page.goto(`/themes/${theme?.id}`);
      await page.getByText("Correct this theme").click();
      await page.getByLabel("New name").fill("What hurts most");
      await page.getByRole("button", { name: "Rename …" }).click();
      await page.getByText("Nothing has been changed yet").waitFor();
      expect(await page.getByRole("table").textContent()).toContain(`was “${theme?.name}”`);
      await page.getByRole("button", { name: "Rename it" }).click();
      await page.getByRole("heading", { level: 1, name: "What hurts most" }).waitFor();
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.getByText("Taken back:").waitFor();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(theme?.name);
    });

    it("says what is wrong with a name and keeps what was typed", async () => {
      const [theme] = await shownThemes(app.db);
      await page.goto(`/themes/${theme?.id}/correct?do=split&name=New+one`);
      expect(await page.getByText("Tick the quotes that belong to the new theme").count()).toBeGreaterThan(0);
      expect(await page.getByLabel("Name of the new theme").inputValue()).toBe("New one");
    });

    it("splits a theme by ticking quotes, and joins it again", async () => {
      const [theme] = await shownThemes(app.db);
      await page.goto(`/themes/${theme?.id}`);
      await page.getByText("Correct this theme").click();
      await page.getByLabel("Belongs to a new theme").first().check();
      await page.getByLabel("Name of the new theme").fill("A part of it");
      await page.getByRole("button", { name: "Split …" }).click();
      await page.getByRole("button", { name: "Split it" }).click();
      await page.getByText("Split “A part of it” off").waitFor();
      expect((await shownThemes(app.db)).map(({ name }) => name)).toContain("A part of it");
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.getByText("Taken back:").waitFor();
      expect((await shownThemes(app.db)).map(({ name }) => name)).not.toContain("A part of it");
    });

    it("moves a statement to another theme", async () => {
      const [first, second] = await shownThemes(app.db);
      const [statementId = ""] = await statementsIn(app.db, first?.id ?? "");
      await page.goto(`/themes/statements/${statementId}`);
      await page.getByLabel("It belongs to another theme").selectOption(second?.id ?? "");
      await page.getByRole("button", { name: "Move …" }).click();
      await page.getByRole("button", { name: "Move it" }).click();
      await page.getByText(`to “${second?.name}”`).first().waitFor();
      expect(await statementsIn(app.db, second?.id ?? "")).toContain(statementId);
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.getByText("Taken back:").waitFor();
      expect(await statementsIn(app.db, first?.id ?? "")).toContain(statementId);
    });

    it("mutes a theme; it is found under the muted ones and shown again by undo", async () => {
      const [theme] = await shownThemes(app.db);
      await page.goto(`/themes/${theme?.id}`);
      await page.getByText("Correct this theme").click();
      await page.getByRole("button", { name: "Mute this theme …" }).click();
      await page.getByRole("button", { name: "Mute it" }).click();
      await page.getByText("Muted “").waitFor();
      await page.goto(`/themes?kind=${theme?.kind}`);
      expect(await page.getByRole("link", { name: theme?.name ?? "", exact: true }).count()).toBe(0);
      await page.getByRole("link", { name: "1 muted theme" }).click();
      await page.getByRole("link", { name: theme?.name ?? "", exact: true }).click();
      await page.getByText("Correct this theme").click();
      await page.getByRole("button", { name: "Undo: mute this theme" }).click();
      await page.getByText("Taken back:").waitFor();
      expect((await shownThemes(app.db)).map(({ id }) => id)).toContain(theme?.id);
    });

    it("sees what a rebuild would change before accepting it", async () => {
      await page.goto("/themes/rebuild");
      await page.getByLabel("Fewest themes").check();
      await page.getByRole("button", { name: "Show what would change" }).click();
      await page.getByText("being worked out").waitFor();
      const before = await shownThemes(app.db);
      await runJobs(app.db);
      await page.goto("/themes/rebuild");
      await page.getByText("Nothing has been changed yet").waitFor();
      if (javaScriptEnabled) expect(await findAxeViolations(page)).toEqual([]);
      expect(await shownThemes(app.db)).toEqual(before);
      await page.getByRole("button", { name: "Rebuild the themes" }).click();
      await page.getByText("being rebuilt").waitFor();
      await runJobs(app.db);
      await page.goto("/themes/rebuild");
      await page.getByText("have been rebuilt").waitFor();
    });
  });

  it("judges unsure statements with one key each", async () => {
    const page = await openPage(browser(), app, lead);
    await app.db.updateTable("statements").set({ kind_score: 0.52 }).where("kind", "=", "pain").execute();
    await page.goto("/themes/review", { waitUntil: "networkidle" });
    const words = () => page.locator("blockquote").textContent();
    const first = await words();
    await page.keyboard.press("s");
    await page.waitForURL(/skipped=/);
    await expect.poll(words).not.toBe(first);
    await page.keyboard.press("g");
    await page.getByText("as a goal instead of").waitFor();
    expect(await page.getByText("1 judged so far").count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back:").waitFor();
  });

  it("shows a viewer nothing to correct, and refuses what a viewer sends", async () => {
    const page = await openPage(browser(), app, viewer);
    const [theme] = await shownThemes(app.db);
    await page.goto(`/themes/${theme?.id}`);
    expect(await page.getByText("Correct this").count()).toBe(0);
    const answer = await page.goto(`/themes/${theme?.id}/correct?do=mute`);
    expect(answer?.status()).toBe(403);
    const posted = await page.request.post(`/themes/${theme?.id}/correct`, {
      form: { do: "mute" },
      headers: { Origin: app.origin },
    });
    expect(posted.status()).toBe(403);
  });
});
