import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { workbook } from "#tests/support/workbooks.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

const said = ["The lamp arrived broken", "Lovely colours, exactly as in the picture", "One part was missing"];
/** A cover sheet, the reviews with real days in their cells, one of them without a rating that can be read. */
const sheets = [
  { name: "About", rows: [["Export of the shop"], ["Made in 2026"]] },
  {
    name: "Reviews",
    rows: [
      ["Review ID", "Date", "Stars", "Review", "E-mail"],
      ...said.map((text, at) => [
        `RV-${at}`,
        { style: 1, inside: `<v>${46_000 + at}</v>` },
        at + 3,
        `${text}, and I wrote about it on day ${at}`,
        `reviewer${at}@brightlane.example`,
      ]),
      ["RV-9", "soon", 4, "This row says no day that there is, and comes back", "late@brightlane.example"],
    ],
  },
  {
    name: "Prices",
    rows: [
      ["Product", "Price"],
      ["Lamp", 49.5],
    ],
  },
];

const figure = (page: Page, label: string) =>
  page.locator("dl > div", { has: page.locator("dt", { hasText: label }) }).locator("dd");

describeInBrowser("a support lead imports a workbook", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  let file: { name: string; mimeType: string; buffer: Buffer };
  beforeAll(async () => {
    app = await startApp({ worker: true });
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    file = {
      name: "reviews-2026.xlsx",
      mimeType,
      buffer: await workbook({ sheets, formats: ["dd/mm/yyyy"] }),
    };
  });
  afterAll(() => app?.stop());

  async function drop(page: Page): Promise<void> {
    await page.goto("/imports/new");
    await page.getByLabel("File", { exact: true }).setInputFiles(file);
    await page.getByRole("button", { name: "Upload and look at it" }).click();
  }

  test("from the drop over its sheets to what became of each row", async () => {
    const page = await openPage(browser(), app, lead);
    await drop(page);
    // The page of the file that is being unpacked goes on to this one by itself.
    await page.getByRole("heading", { name: "What becomes of each column" }).waitFor({ timeout: 60_000 });
    expect(await figure(page, "Sheet").textContent()).toBe("Reviews");
    expect(await page.getByText(/Not read now: About.*Prices/).isVisible()).toBe(true);
    expect(await page.getByLabel("What becomes of Review", { exact: true }).inputValue()).toBe("field:body");
    expect(await figure(page, "Would be stored").textContent()).toBe("3");
    await expectAccessible(page);

    await page.getByRole("button", { name: "Import the reviews" }).click();
    await page.getByText("done", { exact: true }).waitFor({ timeout: 30_000 });
    expect(await figure(page, "New").textContent()).toBe("3");
    expect(await page.getByText('got "soon"').isVisible()).toBe(true);
    // The row of the sheet, so that it can be found there.
    expect(await page.getByRole("rowheader", { name: "5", exact: true }).isVisible()).toBe(true);
    await expectAccessible(page);
    const stored = await app.db
      .selectFrom("feedback_items")
      .select(["occurred_at", "rating"])
      .orderBy("occurred_at")
      .execute();
    expect(stored).toEqual([
      { occurred_at: "2025-12-09T00:00:00.000Z", rating: 3 },
      { occurred_at: "2025-12-10T00:00:00.000Z", rating: 4 },
      { occurred_at: "2025-12-11T00:00:00.000Z", rating: 5 },
    ]);
  }, 120_000);

  test("another sheet of it, and the same file again, which changes nothing, without scripts", async () => {
    const page = await openPage(browser(), app, lead, { javaScriptEnabled: false });
    const isThere = async (text: string) => {
      await page.reload();
      return page.getByText(text, { exact: true }).first().isVisible();
    };
    await drop(page);
    const patience = { timeout: 60_000, interval: 500 };
    await expect.poll(() => isThere("What becomes of each column"), patience).toBe(true);
    await page.getByText("Read it differently", { exact: true }).click();
    await page.getByLabel("Which of them").selectOption("Prices");
    await page.getByRole("button", { name: "Read it this way" }).click();
    await expect.poll(() => isThere("Price"), patience).toBe(true);
    await page.getByRole("button", { name: "Discard this file" }).click();

    await drop(page);
    await expect.poll(() => isThere("What becomes of each column"), patience).toBe(true);
    expect(await page.getByText("This very file").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Import the reviews" }).click();
    await expect.poll(() => isThere("done"), patience).toBe(true);
    expect(await figure(page, "New").textContent()).toBe("0");
    expect(await figure(page, "Unchanged").textContent()).toMatch(/^3/);
  }, 180_000);
});
