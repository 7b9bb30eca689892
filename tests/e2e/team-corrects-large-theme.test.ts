import { afterAll, beforeAll, expect, it } from "vitest";
import { LARGE } from "#app/features/themes/corrections/large.ts";
import { carryOutCorrections } from "#app/jobs/contracts.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { growTheme } from "#tests/support/large-theme.ts";
import { sayThings, shownThemes } from "#tests/support/said-things.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations } from "./support/check-page.ts";

describeInBrowser("a correction of a large theme", (browser) => {
  let app: App;
  let owner: Awaited<ReturnType<typeof createOwner>>;

  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    await sayThings(app.db);
    const [theme] = await shownThemes(app.db);
    await growTheme(app.db, theme?.id ?? "", LARGE);
  }, 120_000);
  afterAll(() => app?.stop());

  it("says how far it is, holds up the next one, and shows what came of it", async () => {
    const [theme] = await shownThemes(app.db);
    for (const javaScriptEnabled of [true, false]) {
      const page = await openPage(browser(), app, owner, { javaScriptEnabled });
      const name = javaScriptEnabled ? "What they say most" : "What many say";
      await page.goto(`/themes/${theme?.id}/correct?do=rename&name=${encodeURIComponent(name)}`);
      await page.getByRole("button", { name: "Rename it" }).click();
      await page.getByText("is being carried out").waitFor();
      if (javaScriptEnabled) expect(await findAxeViolations(page)).toEqual([]);
      const done = page.url();
      await page.goto(`/themes/${theme?.id}/correct?do=rename&name=Yet+another`);
      await page.getByText("An earlier correction is still being carried out").waitFor();
      expect(await page.getByLabel("New name").inputValue()).toBe("Yet another");
      if (javaScriptEnabled) expect(await findAxeViolations(page)).toEqual([]);
      await page.goto(done);
      await runJobs(app.db);
      // Scripts look again by themselves.
      if (!javaScriptEnabled) await page.getByRole("link", { name: "Look again" }).click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
      expect(await page.getByText("is being carried out").count()).toBe(0);
      await page.close();
    }
  }, 120_000);

  it("that was given up is gone on with, without scripts", async () => {
    const [theme] = await shownThemes(app.db);
    const page = await openPage(browser(), app, owner, { javaScriptEnabled: false });
    await page.goto(`/themes/${theme?.id}/correct?do=rename&name=Given+up`);
    await page.getByRole("button", { name: "Rename it" }).click();
    await page.getByText("is being carried out").waitFor();
    await app.db
      .updateTable("jobs")
      .set({ state: "failed" })
      .where("dedupe_key", "=", carryOutCorrections.name)
      .where("state", "=", "waiting")
      .execute();
    await page.reload();
    await page.getByText("given up after several tries").waitFor();
    await page.getByRole("button", { name: "Go on from there" }).click();
    await page.getByRole("heading", { level: 1, name: "Corrections" }).waitFor();
    expect(await page.getByText("given up after several tries").count()).toBe(0);
    await runJobs(app.db);
    await page.goto(`/themes/${theme?.id}`);
    await page.getByRole("heading", { level: 1, name: "Given up" }).waitFor();
    await page.close();
  }, 120_000);
});
