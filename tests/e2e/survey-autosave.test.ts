import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import { createSurvey, getSurvey, saveSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { describeInBrowser } from "./support/browser.ts";
import { useOwnApp } from "./support/own-app.ts";

describeInBrowser("an edit of a survey", (browser) => {
  const app = useOwnApp(browser);

  const stored = async (id: string) => (await getSurvey(app().db, id)).survey;
  const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).last().click();

  async function editing(options: BrowserContextOptions = {}): Promise<{ page: Page; id: string }> {
    const id = await createSurvey(app().db, app().owner, "why-us");
    const page = await app().openPage(options);
    await page.goto(`/surveys/${id}`);
    return { page, id };
  }

  async function savedBySomebodyElse(id: string, change: (survey: Survey) => Survey): Promise<void> {
    const { survey, revision } = await getSurvey(app().db, id);
    await saveSurvey(app().db, null, id, revision, change(survey));
  }

  test("is saved after a pause; what is not right yet stays in the browser", async () => {
    const { page, id } = await editing();
    await page.getByLabel("Title").fill("Saved by itself");
    await page.getByText("Saved at").waitFor();
    expect((await stored(id)).title).toBe("Saved by itself");

    await page.getByLabel("Question", { exact: true }).nth(0).fill("");
    await page.getByLabel("Introduction (optional)").fill("Right all the same");
    await page.getByText("Not saved yet: question 1 (Expected a question.)").waitFor();
    expect(await stored(id)).toMatchObject({ intro: "Right all the same", title: "Saved by itself" });
    expect((await stored(id)).questions[0]?.title).toBe("Why did you choose us?");
    await page.reload();
    await page.getByText("were put back").waitFor();
    expect(await page.getByLabel("Question", { exact: true }).nth(0).inputValue()).toBe("");
    await page.getByLabel("Question", { exact: true }).nth(0).fill("Why us?");
    await eventually(async () => (await stored(id)).questions[0]?.title).toBe("Why us?");
  });

  test("is saved when its page is left, and kept while there is no connection", async () => {
    const { page, id } = await editing();
    await page.getByLabel("Title").fill("Left at once");
    await page.getByRole("link", { name: "Results" }).click();
    await eventually(async () => (await stored(id)).title).toBe("Left at once");

    await page.goto(`/surveys/${id}`);
    await page.context().setOffline(true);
    await page.getByLabel("Title").fill("Written on a train");
    await page.getByText("Not saved: There is no connection.").waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText("were put back").waitFor();
    await eventually(async () => (await stored(id)).title).toBe("Written on a train");
  });

  test("goes back and on, also after it was saved and somebody else has saved too", async () => {
    const { page, id } = await editing();
    const title = page.getByLabel("Title");
    await title.fill("First");
    await page.getByText("Saved at").waitFor();
    await press(page, "Move question 2 up");
    const first = page.getByLabel("Question", { exact: true }).nth(0);
    expect(await first.inputValue()).toBe("What almost stopped you?");
    await eventually(async () => (await stored(id)).questions[0]?.id).toBe("almost-stopped");

    await savedBySomebodyElse(id, (survey) => ({ ...survey, thanks: "Theirs" }));
    await title.fill("Second");
    await page.getByText("together with what somebody else has changed").waitFor();
    expect(await page.getByLabel("Thank-you text (optional)").inputValue()).toBe("Theirs");
    await title.press("Control+z");
    expect(await title.inputValue()).toBe("First");
    await title.press("Control+z");
    await eventually(() => first.inputValue()).toBe("Why did you choose us?");
    await press(page, "Undo edit");
    expect(await title.inputValue()).toBe("Why did you choose us?");
    await page.getByLabel("Title").press("Control+Shift+z");
    expect(await title.inputValue()).toBe("First");
    await eventually(() => stored(id)).toMatchObject({
      title: "First",
      thanks: "Theirs",
      questions: [{ id: "why-chose" }, {}, {}, {}],
    });
  });

  test.each([true, false])(
    "of what somebody else has changed too is decided place by place (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const { page, id } = await editing({ javaScriptEnabled });
      await savedBySomebodyElse(id, (survey) => ({
        ...survey,
        title: "Theirs",
        intro: "Theirs",
        thanks: "New",
      }));
      await page.getByLabel("Title").fill("Mine");
      await page.getByLabel("Introduction (optional)").fill("Mine");
      await press(page, "Save");
      const titles = page.getByRole("group", { name: "Title" });
      await titles.getByLabel("Yours: Mine").waitFor();
      expect(await stored(id)).toMatchObject({ title: "Theirs", intro: "Theirs" });
      await titles.getByLabel("Yours: Mine").check();
      await page.getByRole("group", { name: "Introduction" }).getByLabel("Theirs, saved: Theirs").check();
      await press(page, "Save");
      await eventually(() => stored(id)).toMatchObject({ title: "Mine", intro: "Theirs", thanks: "New" });
      await eventually(() => page.getByLabel("Introduction (optional)").inputValue()).toBe("Theirs");
      expect(await page.getByLabel("Title").inputValue()).toBe("Mine");
    },
  );
});
