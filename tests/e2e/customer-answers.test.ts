import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { personalTokens } from "#app/features/responses/responses.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { closeSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";
import { type App, openPage, startApp } from "./support/app.ts";
import { describeInBrowser } from "./support/browser.ts";

const common = { help: "", required: false, purpose: { kind: "none" } } as const;
const everyType: QuestionDraft[] = [
  ...sampleQuestions,
  { ...common, type: "short-text", id: "word", title: "In one word?", maxLength: 40 },
  {
    ...common,
    type: "single-choice",
    id: "plan",
    title: "Which plan?",
    help: "The one you pay for.",
    options: [
      { id: "small", label: "Small" },
      { id: "large", label: "Large" },
    ],
    other: false,
  },
  {
    ...common,
    type: "dropdown",
    id: "heard",
    title: "How did you hear of us?",
    options: [
      { id: "friend", label: "A friend" },
      { id: "search", label: "A search" },
    ],
    other: true,
  },
  { ...common, type: "stars", id: "ease", title: "How easy was it?", scale: 5 },
  {
    ...common,
    type: "number",
    id: "age",
    title: "How old are you?",
    min: 1,
    max: 120,
    wholeNumbers: true,
    unit: "years",
  },
  { ...common, type: "date", id: "since", title: "Since when?", earliest: null, latest: null },
  { ...common, type: "email", id: "mail", title: "Your address?" },
  { ...common, type: "consent", id: "ok", title: "May we write to you?", statement: "Yes, you may." },
];

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** What the browser complained about: errors of scripts and refusals of the content security policy. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // An answer such as 422 is told on the console too; it is no complaint.
    const refusal = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refusal) complaints.push(message.text());
  });
  return complaints;
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describeInBrowser("a customer answers on a phone", (browser) => {
  let server: App;
  beforeAll(async () => {
    server = await startApp();
  });
  afterAll(() => server.stop());
  const openPhone = (options: BrowserContextOptions = {}) =>
    openPage(browser(), server, null, { ...phone, ...options });

  test("loses nothing by leaving, is helped with what is missing, and is thanked once", async () => {
    const { id, slug } = await publishedSurvey(server.db, sampleSurvey({ title: "On a phone" }));
    const page = await openPhone();
    const complaints = complaintsOf(page);
    await page.goto(`/s/${slug}`);
    await page.getByLabel("Website").check();
    // What other is, is asked once it is chosen.
    expect(await page.getByLabel("If other, please say what").isVisible()).toBe(false);
    await page.getByLabel("Other", { exact: true }).check();
    await page.getByLabel("If other, please say what").fill("The telephone");
    await page.waitForTimeout(400);
    await page.reload();
    expect(await page.getByText("What you entered earlier is still here").isVisible()).toBe(true);
    expect(await page.getByLabel("Website").isChecked()).toBe(true);

    await page.getByRole("button", { name: "Send answers" }).click();
    expect(await page.title()).toBe("Error: On a phone");
    expect(await page.getByLabel("If other, please say what").inputValue()).toBe("The telephone");
    await page.getByRole("link", { name: /Why us\?: An answer is expected/ }).click();
    await page.getByLabel("Why us?").fill("It is quick, but billing confuses me.");
    await page.waitForTimeout(400);
    await page.reload();
    expect(await page.getByLabel("Why us?").inputValue()).toBe("It is quick, but billing confuses me.");
    await page.getByLabel("9", { exact: true }).check();
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();

    await page.goBack();
    await page.goto(`/s/${slug}`);
    expect(await page.getByText("What you entered earlier").count()).toBe(0);
    expect(await page.getByLabel("Why us?").inputValue()).toBe("");
    const responses = await server.db
      .selectFrom("responses")
      .select("id")
      .where("survey_id", "=", id)
      .execute();
    expect(responses).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test("without JavaScript, through a personal link, with every type of question", async () => {
    const { id, slug } = await publishedSurvey(
      server.db,
      sampleSurvey({ title: "Plain", questions: everyType }),
    );
    const customer = await server.db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
    const customerId = customer?.id ?? "";
    const link = (await personalTokens(server.db, id, [customerId])).get(customerId);
    const page = await openPhone({ javaScriptEnabled: false });
    await page.goto(`/s/${slug}?link=${link}`);
    await page.getByLabel("Why us?").fill("Quick");
    await page.getByLabel("10", { exact: true }).check();
    await page.getByLabel("App").check();
    await page.getByLabel("In one word?").fill("Fine");
    await page.getByLabel("Large").check();
    await page.getByLabel("How did you hear of us?").selectOption("A friend");
    await page.getByLabel("4 ★ of 5 stars").check();
    await page.getByLabel("How old are you?").fill("forty");
    await page.getByLabel("Since when?").fill("2025-03-01");
    await page.getByLabel("Your address?").fill("ana@example.org");
    await page.getByLabel("Yes, you may.").check();
    await page.getByRole("button", { name: "Send answers" }).click();
    expect(await page.getByRole("alert").textContent()).toContain('"forty" came');
    expect(await page.getByLabel("Large").isChecked()).toBe(true);
    expect(await page.getByLabel("Since when?").inputValue()).toBe("2025-03-01");
    await page.getByLabel("How old are you?").fill("40");
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();

    const answers = await server.db
      .selectFrom("answers")
      .innerJoin("responses", "responses.id", "answers.response_id")
      .select(["question_id", "value_text", "value_number", "customer_id"])
      .where("responses.survey_id", "=", id)
      .execute();
    expect(answers).toHaveLength(everyType.length);
    expect(answers.every((answer) => answer.customer_id === customerId)).toBe(true);
    expect(answers).toContainEqual(expect.objectContaining({ question_id: "age", value_number: 40 }));
    await page.goto(`/s/${slug}?link=${link}`);
    expect(await page.textContent("h1")).toBe("You have already answered");
  });

  test("goes on by a personal link elsewhere, on the page that was left", async () => {
    const pages = ["one", "two", "three"].map(
      (id): QuestionDraft => ({ ...common, type: "short-text", id, title: `Page ${id}?`, newPage: true }),
    );
    const { id, slug } = await publishedSurvey(server.db, sampleSurvey({ title: "Left", questions: pages }));
    const customer = await server.db
      .transaction()
      .execute((trx) => resolveCustomer(trx, { email: "bea@example.org" }));
    const customerId = customer?.id ?? "";
    const link = `/s/${slug}?link=${(await personalTokens(server.db, id, [customerId])).get(customerId)}`;
    const left = await openPhone();
    await left.goto(link);
    await left.getByLabel("Page one?").fill("Written on the way");
    const saved = left.waitForResponse((response) => response.url().includes("/draft"));
    await left.getByRole("button", { name: "Next" }).click();
    await saved;

    const found = await openPhone();
    await found.goto(link);
    expect(await found.getByLabel("Page two?").isVisible()).toBe(true);
    await found.getByRole("button", { name: "Next" }).click();
    await found.getByLabel("Page three?").fill("Done");
    await found.getByRole("button", { name: "Send answers" }).click();
    await found.getByRole("heading", { name: "Thank you" }).waitFor();
    const answers = await server.db
      .selectFrom("answers")
      .innerJoin("responses", "responses.id", "answers.response_id")
      .select("value_text as text")
      .where("responses.survey_id", "=", id)
      .where("value_text", "is not", null)
      .execute();
    expect(answers.map(({ text }) => text).sort()).toEqual(["Done", "Written on the way"]);
  });

  test("keeps typed answers in sight when the survey was closed meanwhile", async () => {
    const { id, slug } = await publishedSurvey(server.db, sampleSurvey({ title: "Closing" }));
    const page = await openPhone({ javaScriptEnabled: false });
    await page.goto(`/s/${slug}`);
    await page.getByLabel("Why us?").fill("Written with care");
    await closeSurvey(server.db, null, id);
    await page.getByRole("button", { name: "Send answers" }).click();
    expect(await page.textContent("h1")).toBe("This survey is closed");
    expect(await page.getByText("Written with care").isVisible()).toBe(true);
  });

  test.each(["light", "dark"] as const)(
    "on pages that everyone can use, in the %s scheme",
    async (colorScheme) => {
      const { slug } = await publishedSurvey(server.db, sampleSurvey({ questions: everyType }));
      const page = await openPhone({ colorScheme });
      await page.goto(`/s/${slug}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await page.getByRole("button", { name: "Send answers" }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByLabel("Why us?").fill("Quick");
      await page.getByRole("button", { name: "Send answers" }).click();
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );

  test("weighs less than 60 KB at first sight", async () => {
    const { slug } = await publishedSurvey(server.db, sampleSurvey({ questions: everyType }));
    const page = await openPhone();
    let bytes = 0;
    let requests = 0;
    page.on("requestfinished", async (request) => {
      requests += 1;
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    await page.goto(`/s/${slug}`, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(60 * 1024);
    expect(requests).toBeLessThanOrEqual(3);
  });

  test("is not reached by markup that somebody planted", async () => {
    const probe = `"><img src=x onerror="window.__x=1"><svg/onload="window.__x=1"></script><script>window.__x=1</script>`;
    const questions = everyType.map((question) => ({ ...question, title: question.id + probe, help: probe }));
    const { slug } = await publishedSurvey(
      server.db,
      sampleSurvey({ title: probe, intro: probe, thanks: probe, questions }),
    );
    const page = await openPhone();
    const complaints = complaintsOf(page);
    await page.goto(`/s/${slug}`);
    await page.locator("#q-age").fill(probe.slice(0, 30));
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.locator("#q-age").fill("40");
    await page.locator("#q-why").fill(probe);
    await page.getByRole("button", { name: "Send answers" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    expect(await page.evaluate(() => Reflect.get(window, "__x"))).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});
