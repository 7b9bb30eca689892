import iconv from "iconv-lite";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { mappingSchema } from "#app/features/imports/import.schema.ts";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";
import { expectAccessible } from "./support/check-page.ts";

const tickets = [
  "Номер;Описание;Создано",
  "1;Заказ пришёл повреждённым, прошу вернуть деньги;13/05/2024",
  "2;Приложение не работает уже второй день;28/05/2024",
].join("\r\n");
const file = { name: "desk.csv", mimeType: "text/csv", buffer: iconv.encode(tickets, "windows-1251") };

async function choose(page: Page): Promise<void> {
  await page.goto("/imports/new");
  await page.getByRole("radio", { name: /^Tickets/ }).check();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
  await page.getByRole("heading", { name: "desk.csv" }).waitFor();
}

async function savedMapping({ db }: App) {
  const { mapping, status } = await db
    .selectFrom("imports")
    .select(["mapping", "status"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { status, sourceName: mappingSchema.parse(JSON.parse(mapping)).sourceName };
}

describeInBrowser("a support lead confirms an encoding", (browser: () => Browser) => {
  let app: App;
  let lead: Actor;
  beforeAll(async () => {
    app = await startApp();
    lead = await createMember(app.db, await createOwner(app.db), "support-lead");
  });
  afterAll(() => app?.stop());

  test.each([true, false])(
    "side by side with others (scripts: %s)",
    async (javaScriptEnabled) => {
      const page = await openPage(browser(), app, lead, { javaScriptEnabled });
      await choose(page);
      const question = page.getByRole("group", { name: "Which of these reads right?" });
      const radios = question.getByRole("radio");
      expect(await radios.count()).toBe(3);
      const guess = question.getByLabel("Windows-1251 (Cyrillic) (the guess)");
      expect(await guess.isChecked()).toBe(true);
      expect(await question.getByText("Заказ пришёл повреждённым, прошу вернуть деньги").isVisible()).toBe(
        true,
      );
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByLabel("Tool or place the file is from").fill("Front desk");
      await page.getByLabel("What becomes of Номер").selectOption("field:title");
      const rival = await radios.nth(1).getAttribute("value");
      await radios.nth(1).check();
      await page.getByRole("button", { name: "Read the file so" }).click();
      await page.getByText(/how others would read it$/).waitFor();
      expect(await page.getByLabel("What becomes of Номер").count()).toBe(0);
      // What was chosen beside it was not saved before, and is there all the same.
      const source = page.getByLabel("Tool or place the file is from");
      expect(await source.inputValue()).toBe("Front desk");
      expect(await page.locator('select[name="columns[0].target"]').inputValue()).toBe("field:title");

      await page.getByText(/how others would read it$/).click();
      expect(await question.locator(`input[value="${rival}"]`).isChecked()).toBe(true);
      await guess.check();
      await page.getByRole("button", { name: "Read the file so" }).click();
      await page.getByText("Read as Windows-1251 (Cyrillic); how others would read it").waitFor();
      expect(await page.getByLabel("What becomes of Номер").isVisible()).toBe(true);
      expect(await page.getByText("The encoding is a guess").count()).toBe(0);
      if (javaScriptEnabled) await expectAccessible(page);

      await source.fill("Back desk");
      await page.getByText("Read it differently", { exact: true }).click();
      await page.getByLabel("First row").selectOption({ label: "values" });
      await page.getByRole("button", { name: "Read it this way" }).click();
      await page.getByLabel("What becomes of Column 1").waitFor();
      expect(await source.inputValue()).toBe("Back desk");
      expect(await page.getByLabel("What becomes of Column 1").inputValue()).toBe("field:title");

      // The Enter key checks the choices; it starts nothing.
      await source.fill("Side desk");
      await source.press("Enter");
      await page.getByRole("heading", { name: "What becomes of each column" }).waitFor();
      await expect.poll(async () => (await savedMapping(app)).sourceName).toBe("Side desk");
      expect(await savedMapping(app)).toMatchObject({ status: "mapping" });
    },
    60_000,
  );
});
