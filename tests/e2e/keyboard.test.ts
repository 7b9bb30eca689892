import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations } from "./support/check-page.ts";

describeInBrowser("by keyboard alone", (browser) => {
  let app: App;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    const owner = await createOwner(app.db);
    for (const name of ["Ada Loveday", "Bo Ekman", "Cleo Hart"]) {
      await resolveCustomer(app.db, { externalId: name, email: null, name, phone: null });
    }
    page = await openPage(browser(), app, owner);
  });
  afterAll(() => app?.stop());

  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const path = () => new URL(page.url()).pathname;

  it("the first stop is the way past the navigation", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("j and k walk through a list and Enter opens the row", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused()).toBe("Bo Ekman");
    await page.keyboard.press("k");
    expect(await focused()).toBe("Ada Loveday");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/customers\/[^/]+$/);
  });

  it("leaves letters alone while somebody types", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("/");
    await page.keyboard.type("jk?");
    expect(await page.getByRole("searchbox").inputValue()).toBe("jk?");
  });

  it("the palette finds a place", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("theme");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/themes");
  });

  it("the palette finds a customer, and gives the focus back when it is closed", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("j");
    const before = await focused();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("cleo");
    await page.getByRole("option", { name: /Cleo Hart/ }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe(before);
    expect(path()).toBe("/customers");
  });

  it("? shows the keys", async () => {
    await page.goto("/customers", { waitUntil: "networkidle" });
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
  });
});
