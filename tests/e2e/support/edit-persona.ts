import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Db } from "#db/client.server.ts";
import { sayMore } from "./two-households.ts";

/** What is written of new. */
export const added = "They want to hear the kettle before the machine.";
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
const line = (page: Page, number: number) => page.getByLabel(new RegExp(`^Goals: line ${number},`));
const lock = (page: Page) => page.getByRole("checkbox", { name: /: Goals, line 1$/ });

/** By keyboard alone: adds a line, moves it to the top, locks it, and finds all three after a reload. */
export async function addMoveAndLock(page: Page): Promise<void> {
  const edit = `${new URL(page.url()).pathname}/edit`;
  await page.goto(edit, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Add a line: Goals" }).press("Enter");
  // The new field has the focus: what is typed stands in it.
  await page.keyboard.type(added);
  const count = await page.getByRole("button", { name: /^Move up: Goals, line / }).count();
  expect(await line(page, count).inputValue()).toBe(added);
  await page.getByRole("button", { name: `Move up: Goals, line ${count}` }).focus();
  for (let place = count; place > 1; place -= 1) {
    await page.keyboard.press("Enter");
    await page.getByText(`Moved to place ${place - 1} of ${count} in Goals.`).waitFor();
    const next = place > 2 ? `Move up: Goals, line ${place - 1}` : "Move down: Goals, line 1";
    expect(await focused(page)).toBe(next);
  }
  await lock(page).press("Space");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
  await page.goto(edit, { waitUntil: "networkidle" });
  expect(await line(page, 1).inputValue()).toBe(added);
  expect(await lock(page).isChecked()).toBe(true);
}

/** Customers say something new; of what a new draft would change, one line is accepted. */
export async function acceptOneLine(page: Page, db: Db): Promise<void> {
  const persona = new URL(page.url()).pathname.replace(/\/edit$/, "");
  await sayMore(db);
  await page.goto(`${persona}/regenerate`, { waitUntil: "networkidle" });
  const box = page.getByRole("checkbox", { name: /^Take / }).first();
  const offered = await page.getByRole("checkbox").count();
  await box.check();
  await page.getByRole("button", { name: "Accept what is ticked" }).click();
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
  await page.getByText(added).waitFor();
  await page.goto(`${persona}/regenerate`, { waitUntil: "networkidle" });
  expect(await page.getByRole("checkbox").count()).toBe(offered - 1);
  await page.goto(persona, { waitUntil: "networkidle" });
}
