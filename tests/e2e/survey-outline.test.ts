import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { createSurvey, getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { describeInBrowser } from "./support/browser.ts";
import { useOwnApp } from "./support/own-app.ts";

describeInBrowser("the editor beside its outline and its preview", (browser) => {
  const app = useOwnApp(browser);

  const orderOf = async (id: string) => (await getSurvey(app().db, id)).survey.questions.map((one) => one.id);
  const handle = (page: Page, number: number) =>
    page.getByRole("button", { name: `Drag question ${number},` });

  test("moves questions by their handles, with arrow keys and with a pointer, and says so", async () => {
    const id = await createSurvey(app().db, app().owner, "why-us");
    const [a = "", b = "", ...rest] = await orderOf(id);
    const page = await app().openPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(`/surveys/${id}`);
    await page.getByRole("heading", { name: "Question 1" }).click();
    await handle(page, 1).press("ArrowDown");
    await page.getByText("Question 1 is now question 2 of 4.").waitFor();
    await expect.poll(() => orderOf(id), { timeout: 20_000 }).toEqual([b, a, ...rest]);
    await page.keyboard.press("ArrowUp");
    await page.getByText("Question 2 is now question 1 of 4.").waitFor();

    const [from, to] = await Promise.all([handle(page, 1).boundingBox(), handle(page, 4).boundingBox()]);
    if (!from || !to) throw new Error("Expected both handles to be seen.");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y, { steps: 12 });
    await page.mouse.up();
    await expect.poll(() => orderOf(id), { timeout: 20_000 }).toEqual([b, ...rest, a]);
  });

  test("moves options and endings alike, with and without a script", async () => {
    const id = await createSurvey(app().db, app().owner, "after-ticket");
    const optionsOf = async () => {
      const { survey } = await getSurvey(app().db, id);
      const question = survey.questions[1];
      return question?.type === "single-choice" ? question.options.map(({ label }) => label) : [];
    };
    const page = await app().openPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(`/surveys/${id}`);
    await page.getByRole("heading", { name: "Question 2" }).click();
    await page.getByRole("button", { name: "Drag option 1," }).press("ArrowDown");
    await page.getByText("Option 1 is now option 2 of 3.").waitFor();
    await expect.poll(optionsOf, { timeout: 20_000 }).toEqual(["Partly", "Yes", "No"]);
    // The question around it stays where it is.
    expect((await orderOf(id))[1]).toBe("solved");
    const drag = (number: number) =>
      page.getByRole("button", { name: `Drag option ${number},` }).boundingBox();
    const [from, to] = await Promise.all([drag(3), drag(1)]);
    if (!from || !to) throw new Error("Expected both handles to be seen.");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y, { steps: 12 });
    await page.mouse.up();
    await expect.poll(optionsOf, { timeout: 20_000 }).toEqual(["No", "Partly", "Yes"]);
    await page.getByRole("button", { name: "Add an ending" }).click();
    await page.getByRole("button", { name: "Move ending 2 up" }).click();
    expect(await page.getByLabel("Title", { exact: true }).nth(2).inputValue()).toBe(
      "Thank you. We are not done yet",
    );

    const plain = await app().openPage({ javaScriptEnabled: false });
    await plain.goto(`/surveys/${id}`);
    await plain.getByRole("heading", { name: "Question 2" }).click();
    await plain.getByRole("button", { name: "Move option 1 down" }).click();
    expect(await plain.getByRole("textbox", { name: "Option 1" }).inputValue()).toBe("Partly");
  });

  test("leads from the outline to a folded question, and the preview follows in either width", async () => {
    const id = await createSurvey(app().db, app().owner, "after-ticket");
    const page = await app().openPage({ viewport: { width: 1280, height: 700 } });
    await page.goto(`/surveys/${id}`);
    await page
      .getByRole("navigation", { name: "Outline" })
      .getByRole("link", { name: "4. What could" })
      .click();
    const title = page.getByLabel("Question", { exact: true }).nth(3);
    await expect.poll(() => title.isVisible()).toBe(true);
    await title.focus();
    const box = page.getByRole("region", { name: "Preview, scrolls" });
    await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Desktop" }).click();
    expect(await page.getByRole("button", { name: "Desktop" }).getAttribute("aria-pressed")).toBe("true");
  });
});
