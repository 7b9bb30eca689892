import { expect, test } from "vitest";
import { action as correct, loader as own } from "#app/routes/my-answers.ts";
import { action as answer, loader as openPage } from "#app/routes/s.$slug.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sentControls } from "#tests/support/form-controls.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const survey = aSurvey({
  title: "Why us",
  questions: [
    aQuestion({ type: "nps", id: "score", title: "Would you recommend us?", required: true }),
    aQuestion({ type: "email", id: "mail", title: "Your address?" }),
    aQuestion({
      type: "long-text",
      id: "why",
      title: "Why?",
      required: true,
      messages: { required: "Tell us, please.", invalid: "" },
    }),
  ],
  translations: {
    de: {
      title: "Warum wir",
      "question.score.title": "Würden Sie uns empfehlen?",
      "question.why.title": "Warum?",
      "question.why.messages.required": "Bitte sagen Sie es uns.",
    },
    ar: { title: "لماذا نحن" },
  },
});

const send = async (db: Db, slug: string, form: Record<string, string | string[]>) => {
  const response = await answer(routeArgs(db, `/s/${slug}`, { params: { slug }, form }));
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
};

describeEachDatabase("whoever answers in another language", (open) => {
  test("reads what is wrong, what becomes of it and their own answers in it", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db, survey);
    const opened = await openPage(routeArgs(db, `/s/${slug}?lang=de`, { params: { slug } }));
    const form = { ...sentControls(await opened.text()), go: "send" };
    const wrong = await send(db, slug, { ...form, "answers[mail]": "ana" });
    expect(wrong.status).toBe(422);
    for (const said of [
      "Hier wird eine Antwort erwartet; es wurde nichts eingegeben.",
      "wie name@example.com erwartet; es kam „ana“.",
      "Bitte sagen Sie es uns.",
      "Nach dem Senden erhalten Sie einen Beleg.",
    ])
      expect(wrong.html).toContain(said);
    expect(wrong.html).not.toMatch(/is expected|After sending/);

    const sent = await send(db, slug, { ...form, "answers[score]": "9", "answers[why]": "Gut" });
    expect(sent.status).toBe(303);
    const code = new URL(sent.location ?? "", "http://x").searchParams.get("receipt") ?? "";
    const show = async (query: string) =>
      (await own(routeArgs(db, `/my-answers?code=${code}${query}`))).text();
    const page = await show("");
    for (const said of ['<html lang="de"', "Ihre Antworten", "Warum wir, beantwortet am", "Keine Angabe"])
      expect(page).toContain(said);
    expect(await show("&do=withdraw")).toContain("Ihre Antworten zurückziehen?");
    expect(await show("&do=correct")).toContain("Berichtigte Antworten speichern");
    const left = { code, do: "correct", "answers[score]": "9", "answers[why]": "" };
    const refused = await correct(routeArgs(db, "/my-answers", { form: left }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Bitte sagen Sie es uns.");
  });

  test("has a page that reads from right to left where the language does", async () => {
    const db = await open();
    const { slug } = await publishedSurvey(db, survey);
    const opened = await openPage(routeArgs(db, `/s/${slug}?lang=ar`, { params: { slug } }));
    const form = { ...sentControls(await opened.text()), go: "send" };
    const wrong = await send(db, slug, form);
    expect(wrong.html).toContain('<html lang="ar" dir="rtl"');
    expect(wrong.html).toContain("يُنتظر هنا جواب، ولم يُدخل شيء.");
    const { location } = await send(db, slug, { ...form, "answers[score]": "9", "answers[why]": "Good" });
    const code = new URL(location ?? "", "http://x").searchParams.get("receipt") ?? "";
    const page = await (await own(routeArgs(db, `/my-answers?code=${code}`))).text();
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain("إجاباتك");
  });
});
