import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations } from "./support/check-page.ts";

describeInBrowser("somebody who lives in spreadsheets", (browser) => {
  let app: App;
  let owner: Actor;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    page = await openPage(browser(), app, owner);
  });
  afterAll(() => app?.stop());

  const cell = (row: number, column: number) => page.locator(`[data-cell="${row},${column}"]`);
  const saved = async (externalId: string) =>
    app.db.selectFrom("customers").selectAll().where("external_id", "=", externalId).executeTakeFirst();
  const untilSaved = () =>
    expect.poll(() => page.locator("output", { hasText: "Saving" }).count(), { timeout: 15_000 }).toBe(0);

  it("pastes twenty rows without scripts, sees what becomes of them, and what they say", async () => {
    const plain = await openPage(browser(), app, owner, { javaScriptEnabled: false });
    await plain.goto("/customers");
    await plain.getByRole("link", { name: "Paste the first 20 customers" }).click();
    const rows = Array.from(
      { length: 20 },
      (_, n) => `N${n}\tCustomer ${n}\t${n < 9 ? "Roast & Co" : "Beans"}`,
    );
    await plain
      .getByLabel("Rows from a spreadsheet")
      .fill(["Customer number\tName\tCompany", ...rows, "N3\tTwice\t"].join("\n"));
    await plain.getByRole("button", { name: "Show what becomes of them" }).click();
    await plain.getByText("20 new, 0 changed, 0 unchanged, 1 not taken.").waitFor();
    await plain.getByText("The same record stands in line 5 already.").waitFor();
    expect(await saved("N3")).toBeUndefined();
    await plain.getByRole("button", { name: "Take in 20 rows" }).click();
    await plain.getByRole("heading", { name: "What 20 customers can say" }).waitFor();
    await plain.getByText("11 of 20; between 34 % and 74 %").first().waitFor();
    expect((await saved("N3"))?.name).toBe("Customer 3");
    await plain.close();
  });

  it("edits cells by keyboard, and undoes", async () => {
    await page.goto("/customers/grid", { waitUntil: "networkidle" });
    await page.locator('[data-cell="0,0"]').focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => cell(0, 1).evaluate((one) => one === document.activeElement)).toBe(true);
    const name = await cell(0, 1).textContent();
    await page.keyboard.press("Enter");
    await page.locator("td input").waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.locator("td input").fill("Given up");
    await page.keyboard.press("Escape");
    expect(await cell(0, 1).textContent()).toBe(name);
    await page.keyboard.type("Zoe");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(1, 1).evaluate((one) => one === document.activeElement)).toBe(true);
    await untilSaved();
    await expect.poll(async () => (await saved("N0"))?.name).toBe("Zoe");
    await page.keyboard.press("Control+z");
    await page.getByText("Undone: 1 cell edited.").waitFor();
    expect((await saved("N0"))?.name).toBe(name);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await saved("N0"))?.name).toBe("Zoe");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await saved("N0"))?.name).toBe(name);
  });

  it("is told when somebody else changed a cell meanwhile, and decides", async () => {
    await page.goto("/customers/grid", { waitUntil: "networkidle" });
    const first =
      (
        await app.db
          .selectFrom("customers")
          .select("external_id")
          .orderBy("name_key")
          .executeTakeFirstOrThrow()
      ).external_id ?? "";
    await app.db
      .transaction()
      .execute((trx) => resolveCustomers(trx, [{ externalId: first, jobTitle: "Theirs" }]));
    await cell(0, 5).focus();
    await page.keyboard.type("Mine");
    await page.keyboard.press("Tab");
    await page.getByText("Somebody changed it meanwhile to “Theirs”; you wrote “Mine”.").waitFor();
    expect((await saved(first))?.job_title).toBe("Theirs");
    await page.getByRole("button", { name: "Use “Mine”" }).click();
    await expect.poll(async () => (await saved(first))?.job_title).toBe("Mine");
  });

  it("pastes cells of the clipboard over those that are there", async () => {
    await page.goto("/customers/grid", { waitUntil: "networkidle" });
    await cell(0, 1).focus();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "One\tone@example.org\nTwo\tnot an address");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await page
      .getByText("E-mail: expected an address such as ana@example.org, got “not an address”.")
      .waitFor();
    await untilSaved();
    await expect.poll(async () => (await saved("N0"))?.email).toBe("one@example.org");
    expect(await findAxeViolations(page)).toEqual([]);
  });
});
