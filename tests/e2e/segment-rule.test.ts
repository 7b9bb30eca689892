import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { findAxeViolations } from "./support/check-page.ts";

describeInBrowser("the rule of a segment", (browser) => {
  let app: App;
  let owner: Actor;

  beforeAll(async () => {
    app = await startApp();
    owner = await createOwner(app.db);
    for (const name of ["Ada Loveday", "Bo Ekman"]) {
      await app.db.transaction().execute((trx) =>
        resolveCustomer(trx, {
          externalId: name,
          name,
          jobTitle: name.startsWith("Ada") ? "Buyer" : "Chef",
        }),
      );
    }
  });
  afterAll(() => app?.stop());

  const choose = (page: Page, row: number, part: string, value: string) =>
    page.selectOption(`[name="rows[${row}].${part}"]`, value);

  it("is built by keyboard, counts as one types, and says when nobody can match it", async () => {
    const page = await openPage(browser(), app, owner);
    await page.goto("/segments/new", { waitUntil: "networkidle" });
    await choose(page, 1, "about", "record");
    await choose(page, 1, "subject", "job-title");
    await page.fill('[name="rows[1].value"]', "buyer");
    await page.getByText("1 customer now").waitFor();
    await page.getByRole("button", { name: "Add a group" }).press("Enter");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(focused).toBe("rows[2].match");
    await choose(page, 2, "match", "none");
    await choose(page, 3, "about", "record");
    await choose(page, 3, "subject", "job-title");
    await page.fill('[name="rows[3].value"]', "buyer");
    await page.getByText(/Nobody can match this together with/).waitFor();
    await page.fill('[name="rows[3].value"]', "chef");
    await page.getByText("1 customer now").waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await page.fill('[name="name"]', "Buyers");
    await page.getByRole("button", { name: "Create the segment" }).click();
    await page.getByRole("link", { name: "Who came and went, and why" }).click();
    await page.getByRole("link", { name: /Why in/ }).click();
    await page.getByRole("heading", { name: "Why Ada Loveday is in Buyers" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("Here: Buyer");
    await page.close();
  });

  it("is built without scripts, and loses nothing that was typed", async () => {
    const page = await openPage(browser(), app, owner, { javaScriptEnabled: false });
    await page.goto("/segments/new");
    await page.fill('[name="name"]', "Chefs");
    await choose(page, 1, "about", "record");
    await page.getByRole("button", { name: "Show what comes next" }).click();
    await choose(page, 1, "subject", "job-title");
    await page.getByRole("button", { name: "Show what comes next" }).click();
    await page.fill('[name="rows[1].value"]', "chef");
    await page.getByRole("button", { name: "Put into a group of its own" }).click();
    expect(await page.inputValue('[name="rows[2].value"]')).toBe("chef");
    expect(await page.inputValue('[name="name"]')).toBe("Chefs");
    expect(await page.getByText("1 customer now").count()).toBe(1);
    await page.getByRole("button", { name: "Create the segment" }).click();
    await page.getByRole("heading", { name: "Chefs" }).waitFor();
    await page.close();
  });
});
