import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

const folder = new URL("../fixtures/imports/presets/", import.meta.url);

async function choose(page: Page, name: string): Promise<void> {
  await page.goto("/imports/new");
  const file = { name, mimeType: "text/csv", buffer: await readFile(new URL(name, folder)) };
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await page.getByRole("heading", { name: "Whose export it is" }).waitFor();
}

async function untilDone(page: Page): Promise<void> {
  const done = async () => {
    await page.reload();
    return page.getByText("done", { exact: true }).isVisible();
  };
  await expect.poll(done, { timeout: 30_000, interval: 500 }).toBe(true);
}

describeInBrowser("a support lead brings a tool's export, without scripts", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  beforeAll(async () => {
    app = await startApp({ worker: true });
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
  });
  afterAll(() => app?.stop());

  test("sees whose it is, what to know, what is skipped and why, and keeps the mapping", async () => {
    const page = await openPage(browser(), app, lead, { javaScriptEnabled: false });
    await choose(page, "intercom-prodsight.csv");
    await page.getByText("Intercom messages (Prodsight): 18 of 18 columns").waitFor();
    expect(await page.getByText("those of agents and bots are set aside").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Import the tickets" }).click();
    await untilDone(page);
    await page.getByText("written by an agent").first().waitFor();

    await page.getByRole("button", { name: "Keep this mapping" }).click();
    await page.getByRole("link", { name: "is kept" }).click();
    await page.getByRole("heading", { name: "Kept mappings" }).waitFor();
    expect(await page.getByRole("rowheader", { name: "Intercom" }).count()).toBe(1);

    await choose(page, "intercom-prodsight.csv");
    await page.getByText("A kept mapping for Intercom fits this file").waitFor();
    await page.getByRole("button", { name: "Use it" }).click();
    await page.getByRole("heading", { name: "Whose export it is" }).waitFor();

    await page.goto("/imports/mappings");
    await page.getByRole("button", { name: "Remove the mapping for Intercom" }).click();
    await page.getByText("No mapping is kept").waitFor();
  }, 90_000);

  test("can read it as another tool's, or as no tool's", async () => {
    const page = await openPage(browser(), app, lead, { javaScriptEnabled: false });
    await choose(page, "zendesk-csv.csv");
    await page.getByText("This Zendesk CSV has no ticket text; export JSON.").waitFor();
    await page.getByText("It is the export of another tool, or of none").click();
    await page.getByLabel("Read it as the export of").selectOption("none");
    await page.getByRole("button", { name: "Read it as that" }).click();
    await page.getByText("No tool that Earshot knows").waitFor();
  }, 60_000);

  test("on pages that everybody can use", async () => {
    const page = await openPage(browser(), app, lead);
    await choose(page, "shopify-orders.csv");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Import the purchases" }).click();
    await untilDone(page);
    await page.getByText("a further item of the order above").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Keep this mapping" }).click();
    await page.getByRole("link", { name: "is kept" }).click();
    await page.getByRole("heading", { name: "Kept mappings" }).waitFor();
    await expectAccessible(page);
  }, 90_000);
});
