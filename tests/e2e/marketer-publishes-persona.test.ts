import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, signIn, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { collectErrors, expectAccessible, findSidewaysScroll } from "./support/check-page.ts";
import { acceptOneLine, added, addMoveAndLock } from "./support/edit-persona.ts";
import { addTwoHouseholds, householdSize } from "./support/two-households.ts";

const edited = "They want coffee before the children wake, and silence with it.";

/** The first line is the group that holds them all. */
const condition = (page: Page, number: number) =>
  page.getByRole("group", { name: `Condition at line ${number + 1}` });

async function draft(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Draft a persona" }).click();
  await page.getByRole("button", { name: "Draft the persona" }).click();
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
}

/** Opens the editor, writes one line anew and saves. */
async function editLine(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("heading", { name: /^Edit / }).waitFor();
  await page
    .getByLabel(/^(Goals|Pain points): /)
    .first()
    .fill(text);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
}

async function downloadMarkdown(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  return readFile(await download.path(), "utf8");
}

describeInBrowser("a marketer publishes a persona", (browser: () => Browser) => {
  let app: App;
  let marketer: Actor;
  beforeAll(async () => {
    app = await startApp();
    marketer = await createMember(app.db, await createOwner(app.db), "marketer");
    await addTwoHouseholds(app.db);
  }, 120_000);
  afterAll(() => app?.stop());

  test("from a rule with its live count to a published persona, its print page and its Markdown", async () => {
    const page = await openPage(browser(), app, null);
    const errors = collectErrors(page);
    await signIn(page, marketer.email);
    await page.goto("/segments/new", { waitUntil: "networkidle" });
    await page.getByLabel("Name").fill("Families who buy");
    const count = page.locator("output");
    await condition(page, 1).getByLabel("About").selectOption("attribute");
    await condition(page, 1).getByLabel("Which attribute").selectOption({ label: "Household" });
    await condition(page, 1).getByLabel("Value").selectOption("family");
    await expect.poll(() => count.textContent()).toBe(`${householdSize} customers now`);

    await page.getByRole("button", { name: "Add a condition" }).click();
    await condition(page, 2).getByLabel("About").selectOption("measure");
    await condition(page, 2).getByLabel("Which number").selectOption("revenue");
    // Key by key, as people type: the field must keep the focus while the count is made.
    await condition(page, 2).getByLabel("Value").pressSequentially("100");
    expect(await condition(page, 2).getByLabel("Value").inputValue()).toBe("100");
    await expect.poll(() => count.textContent()).toBe(`${householdSize / 2} customers now`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remove: condition (line 3)" }).click();
    await expect.poll(() => count.textContent()).toBe(`${householdSize} customers now`);
    await page.getByLabel(/What would you say to them/).fill("Quiet mornings.");
    await page.getByRole("button", { name: "Create the segment" }).click();
    await page.getByRole("heading", { name: `${householdSize} customers` }).waitFor();

    await draft(page);
    await page.getByText("draft", { exact: true }).waitFor();
    expect(await page.getByText("name and portrait invented").isVisible()).toBe(true);
    await editLine(page, edited);
    await page.getByText(edited).first().waitFor();
    expect(await page.getByText(`edited by ${marketer.name}`).first().isVisible()).toBe(true);
    await addMoveAndLock(page);
    await expectAccessible(page);
    await acceptOneLine(page, app.db);
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("published", { exact: true }).waitFor();
    await expectAccessible(page);

    const markdown = await downloadMarkdown(page);
    expect(markdown).toMatch(/^# .+ _\(invented name\)_/);
    expect(markdown).toContain(edited);
    expect(markdown).toContain(added);
    expect(markdown).toMatch(/\(\d+ of \d+, \d+\s%/);

    await page.getByRole("link", { name: "Print page" }).click();
    await page.waitForURL(/\/print$/);
    await page.getByText(edited).first().waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Print this page").isVisible()).toBe(false);
    expect(await page.getByText(edited).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  }, 120_000);

  test("the same without scripts: conditions are added and counted by the server", async () => {
    const page = await openPage(browser(), app, marketer, { javaScriptEnabled: false });
    await page.goto("/segments/new");
    await page.getByLabel("Name").fill("People alone");
    const goOn = (number: number) =>
      condition(page, number).getByRole("button", { name: "Show what comes next" }).click();
    await condition(page, 1).getByLabel("About").selectOption("attribute");
    await goOn(1);
    await condition(page, 1).getByLabel("Which attribute").selectOption({ label: "Household" });
    await goOn(1);
    await condition(page, 1).getByLabel("How").selectOption({ label: "is" });
    await condition(page, 1).getByLabel("Value").selectOption("alone");
    await page.getByRole("button", { name: "Add a condition" }).click();
    await condition(page, 2).waitFor();
    expect(await condition(page, 1).getByLabel("Value").inputValue()).toBe("alone");
    await condition(page, 2).getByLabel("About").selectOption("measure");
    await goOn(2);
    await condition(page, 2).getByLabel("Which number").selectOption("revenue");
    await goOn(2);
    await condition(page, 2).getByLabel("How").selectOption({ label: "is at least" });
    await condition(page, 2).getByLabel("Value").fill("much");
    await page.getByRole("button", { name: "Create the segment" }).click();
    expect(await page.getByText('Expected a number, got "much"').first().isVisible()).toBe(true);
    expect(await page.getByLabel("Name").inputValue()).toBe("People alone");
    await page.getByRole("button", { name: "Remove: condition (line 3)" }).click();
    await page.getByRole("button", { name: "Count" }).click();
    expect(await page.locator("output").textContent()).toBe(`${householdSize} customers now`);
    expect(await findSidewaysScroll(page)).toBe("");
    // Without it a persona is not published.
    await page.getByLabel(/What would you say to them/).fill("Smaller bags.");
    await page.getByRole("button", { name: "Create the segment" }).click();
    await page.getByRole("heading", { name: "People alone" }).waitFor();

    await draft(page);
    await editLine(page, "They want the parcel on the day it was promised.");
    expect(await page.getByText("They want the parcel on the day it was promised.").first().isVisible()).toBe(
      true,
    );
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("published", { exact: true }).waitFor();
  }, 90_000);
});
