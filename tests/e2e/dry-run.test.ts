import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

/** More than the beginning that is looked at on upload; only its end says that the month comes first. */
const tickets = [
  "Ticket ID,Subject,Description,Created at,Requester email",
  ...Array.from(
    { length: 4000 },
    (_, at) =>
      `${at},Export ${at},"The export is empty, please call +49 171 ${2_000_000 + at}",${(at % 12) + 1}/5/2024 10:00,p${at % 90}@example.org`,
  ),
  "9001,Late,This one proves it,12/31/2024 10:00,late@example.org",
  "9002,Wrong,This row has no date,soon,wrong@example.org",
].join("\n");
const file = { name: "tickets.csv", mimeType: "text/csv", buffer: Buffer.from(tickets) };

async function upload(page: Page): Promise<void> {
  await page.goto("/imports/new");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await page.getByRole("heading", { name: "tickets.csv" }).waitFor();
}

describeInBrowser("a support lead tries a whole file out", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  beforeAll(async () => {
    app = await startApp({ worker: true });
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
  });
  afterAll(() => app?.stop());

  test("sees what all rows prove, what would become of each, and has numbers redacted", async () => {
    const page = await openPage(browser(), app, lead);
    await upload(page);
    await page.getByText("All 4,002 rows were looked at.").waitFor({ timeout: 30_000 });
    expect(await page.getByText("Month first: 1 row proves it").isVisible()).toBe(true);
    await page.getByText("Which rows, for example").click();
    expect(await page.getByText("Line 4,002: 12/31/2024 10:00").isVisible()).toBe(true);
    expect(await page.getByLabel("Time zone of times that name none").inputValue()).toBe("UTC");
    await page.getByRole("group", { name: "Phone numbers" }).getByLabel("Redact to [phone]").check();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Try it out", exact: true }).click();
    await page.getByRole("heading", { name: "Dry run" }).waitFor();
    const row = page.getByRole("link", { name: "1 row", exact: true });
    await row.waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await row.click();
    await page.getByText('got "soon"').waitFor();
    await page.getByRole("link", { name: "4,001", exact: true }).click();
    await page.getByRole("link", { name: "Next" }).click();
    await page.waitForURL(/after=25/);

    await page.getByRole("link", { name: "Back to the choices" }).click();
    await page.getByText("4,001 new, 1 rejected").waitFor();
    const phones = page.getByRole("group", { name: "Phone numbers" });
    expect(await phones.getByText("4,000 times in 4,000 texts").isVisible()).toBe(true);
    expect(await phones.getByLabel("Redact to [phone]").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Import the tickets" }).click();
    await page.getByText("done", { exact: true }).waitFor({ timeout: 30_000 });
    const items = await app.db.selectFrom("feedback_items").select("body").limit(1).execute();
    expect(items[0]?.body).toBe("The export is empty, please call [phone]");
  }, 120_000);

  test("the same without scripts", async () => {
    const page = await openPage(browser(), app, lead, { javaScriptEnabled: false });
    await upload(page);
    await expect
      .poll(
        async () => {
          const again = page.getByRole("link", { name: "Look again" });
          if (await again.isVisible()) await again.click();
          return page.getByText("All 4,002 rows were looked at.").isVisible();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    await page.getByRole("button", { name: "Try it out", exact: true }).click();
    // What the import before redacted is redacted again, so nothing changes.
    await expect
      .poll(
        async () => {
          const again = page.getByRole("link", { name: "Look again" });
          if (await again.isVisible()) await again.click();
          return page.getByText("1 row", { exact: true }).isVisible();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true);
    expect(await page.locator("dl > div", { hasText: "Unchanged" }).locator("dd").textContent()).toMatch(
      /^4,001/,
    );
  }, 120_000);
});
