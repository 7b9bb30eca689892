import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

/** Semicolons, Windows-1252 and day first, as an office in Europe exports it; two rows are wrong. */
const tickets = [
  "Ticket ID;Subject;Description;Created at;Requester email;Requester name",
  "1;Login;I cannot log in since the last update – please help;03/05/2024 10:00;ana@example.org;Ana",
  "2;Export;The export is empty and I need it for my accountant;28/05/2024 11:30;bo@example.org;Bo",
  "3;Broken;This row has no date that exists;31/02/2024 09:00;cy@example.org;Cy",
  "4;Thanks;It would be great to have a dark mode. Kind regards, Ana;29/05/2024 09:00;ana@example.org;Ana",
  '5;Open;"A quote that never closes;30/05/2024 09:00;di@example.org;Di',
  "6;Café;The café finder shows places that closed years ago;31/05/2024 09:00;bo@example.org;Bo",
].join("\r\n");
const file = { name: "tickets-2024-05.csv", mimeType: "text/csv", buffer: Buffer.from(tickets, "latin1") };

async function choose(page: Page, chosen: typeof file): Promise<void> {
  await page.goto("/imports");
  await page
    .getByRole("link", { name: /^(Choose|Import) a file$/ })
    .first()
    .click();
  await page.getByLabel("File", { exact: true }).setInputFiles(chosen);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
}

const figure = (page: Page, label: string) =>
  page.locator("dl > div", { has: page.locator("dt", { hasText: label }) }).locator("dd");

describeInBrowser("a support lead imports tickets", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  beforeAll(async () => {
    app = await startApp({ worker: true });
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
  });
  afterAll(() => app?.stop());

  test("from the file to the report, with what was rejected as a file to mend", async () => {
    const page = await openPage(browser(), app, lead);
    await choose(page, file);
    await page.getByRole("heading", { name: "tickets-2024-05.csv" }).waitFor();
    await expect.poll(() => page.getByText("semicolon", { exact: true }).first().isVisible()).toBe(true);
    expect(await page.getByLabel("What becomes of Description").inputValue()).toBe("field:body");
    expect(await page.getByText("3 rows prove it").isVisible()).toBe(true);
    expect(await figure(page, "Would be stored").textContent()).toBe("4");
    expect(await figure(page, "Would be rejected").textContent()).toBe("2");
    expect(await page.getByText('got "31/02/2024 09:00"').first().isVisible()).toBe(true);
    await page.getByText("Set aside: signature", { exact: true }).click();
    expect(await page.getByText("Kind regards, Ana", { exact: true }).isVisible()).toBe(true);
    await expectAccessible(page);

    await page.getByRole("button", { name: "Import the tickets" }).click();
    await expect
      .poll(() => page.getByText("done", { exact: true }).isVisible(), { timeout: 20_000 })
      .toBe(true);
    expect(await figure(page, "New").textContent()).toBe("4");
    expect(await page.getByText("a quote opens in column 3 and does not close").isVisible()).toBe(true);
    await expectAccessible(page);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("tickets-2024-05, rejected rows.csv");
    const rejected = await readFile(await download.path(), "utf8");
    expect(rejected.split("\r\n")[0]).toBe(
      "\uFEFFTicket ID,Subject,Description,Created at,Requester email,Requester name,Why it was rejected,Line",
    );

    await page.getByRole("link", { name: "4", exact: true }).click();
    await page.waitForURL(/\/rows\?outcome=created$/);
    await page.getByRole("heading", { name: "New rows" }).waitFor();
    expect(await page.locator("[data-list=rows] > li").count()).toBe(4);
  }, 60_000);

  test("the same file again is recognised and adds nothing, also without scripts", async () => {
    const page = await openPage(browser(), app, lead, { javaScriptEnabled: false });
    await choose(page, file);
    expect(await page.getByText("This very file").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Import the tickets" }).click();
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.getByText("done", { exact: true }).isVisible();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
    expect(await figure(page, "New").textContent()).toBe("0");
    expect(await figure(page, "Unchanged").textContent()).toMatch(/^4/);
  }, 60_000);

  test("a file that holds no table is told in its place, and hostile names are only text", async () => {
    const page = await openPage(browser(), app, lead);
    await choose(page, { ...file, name: "picture.csv", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") });
    expect(await page.getByRole("alert").textContent()).toContain("a PNG picture, not text");

    const hostile = `"><img src=x onerror=window.__x=1>`;
    const header = `"${hostile.replaceAll('"', '""')}",__proto__,Email`;
    const rows = `${header}\r\n<svg/onload=window.__x=1>,javascript:alert(1),a@example.org\r\n`;
    await choose(page, { ...file, name: `${hostile.replaceAll('"', "'")}.csv`, buffer: Buffer.from(rows) });
    await page.getByRole("heading", { name: "What becomes of each column" }).waitFor();
    expect(await page.evaluate(() => "__x" in window)).toBe(false);
    await page.getByRole("button", { name: "Discard this file" }).click();
    await page.waitForURL(/\/imports$/);
    expect(await page.evaluate(() => "__x" in window)).toBe(false);
    await expectAccessible(page);
  }, 60_000);
});
