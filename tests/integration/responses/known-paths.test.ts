import { expect, test } from "vitest";
import {
  createAttribute,
  listValuesOf,
  recordAttributeValues,
} from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { findOwnAnswer, personalTokens } from "#app/features/responses/responses.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import { action as correct, loader as showCorrection } from "#app/routes/my-answers.ts";
import { action as answer, loader as openPage } from "#app/routes/s.$slug.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sentControls } from "#tests/support/form-controls.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

/** A survey that asks for the plan in one of the ways, opened by the link of a customer on the plan Pro. */
async function askingForPlan(db: Db, ifKnown: "confirm" | "skip") {
  const attribute = await createAttribute(db, {
    key: "plan",
    label: "Plan",
    subject: "customer",
    category: "behavioural",
    valueType: "choice",
    options: ["Free", "Pro"],
    purpose: "What to offer",
    freshDays: null,
  });
  const questions: QuestionDraft[] = [
    aQuestion({
      type: "single-choice",
      id: "plan",
      title: "Which plan?",
      required: true,
      ifKnown,
      purpose: { kind: "attribute", attributeId: attribute.id },
      options: [
        { id: "free", label: "Free" },
        { id: "pro", label: "Pro" },
      ],
    }),
    aQuestion({
      type: "short-text",
      id: "upgrade",
      title: "Why not {{plan|another plan}}?",
      required: true,
      showIf: { of: "answer", id: "plan", is: "any-of", values: ["free"] },
    }),
    aQuestion({
      type: "nps",
      id: "nps",
      required: true,
      showIf: { of: "attribute", id: attribute.id, is: "any-of", values: ["Pro"] },
    }),
  ];
  const { id, slug } = await publishedSurvey(db, aSurvey({ questions }));
  const customerId = await db.transaction().execute(async (trx) => {
    const customer = await resolveCustomer(trx, { email: "ana@example.org" });
    return customer?.id ?? "";
  });
  const know = (text: string, at: string) =>
    recordAttributeValues(db, [
      {
        attributeId: attribute.id,
        subject: { customerId },
        value: { text, number: null },
        source: { type: "import", id: `import-${text}`, label: "CRM" },
        learntAt: `${at}T00:00:00.000Z`,
      },
    ]);
  await know("Pro", "2026-11-01");
  const link = (await personalTokens(db, id, [customerId])).get(customerId) ?? "";
  const open = async () => (await openPage(page(db, slug, `?link=${link}`))).text();
  const send = async (form: Record<string, string | string[]>) => {
    const response = await answer(page(db, slug, "", { ...form, go: "send" }));
    const receipt = new URL(response.headers.get("Location") ?? "/", "http://x").searchParams.get("receipt");
    return { status: response.status, receipt: receipt ?? "", html: await response.text() };
  };
  const values = async () => {
    const all = await listValuesOf(db, { customerId });
    return all.flatMap(({ text, supersededAt }) => (supersededAt === null ? [text] : []));
  };
  return { open, send, know, values };
}

function page(db: Db, slug: string, query: string, form?: Record<string, string | string[]>) {
  return routeArgs(db, `/s/${slug}${query}`, { params: { slug }, ...(form && { form }) });
}

const corrected = async (db: Db, code: string, changes: Record<string, string>) => {
  const html = await (await showCorrection(routeArgs(db, `/my-answers?code=${code}&do=correct`))).text();
  const form = { ...sentControls(html), ...changes, do: "correct" };
  const response = await correct(routeArgs(db, "/my-answers", { form }));
  return { html, status: response.status, answers: (await findOwnAnswer(db, code)).answers };
};

describeEachDatabase("what is known of whoever has a personal link", (open) => {
  test("fills in its question and asks whether it is still right; another answer becomes the value", async () => {
    const db = await open();
    const survey = await askingForPlan(db, "confirm");
    const html = await survey.open();
    expect(html).toContain("Is it still right?");
    const form = sentControls(html);
    expect(form["answers[plan]"]).toEqual(["pro"]);
    const missing = await survey.send({ ...form, "answers[nps]": [] });
    expect(missing.status).toBe(422);
    const stored = await survey.send({
      ...form,
      "answers[plan]": "free",
      "answers[nps]": "4",
      "answers[upgrade]": "Too dear",
      asked: "plan upgrade nps",
    });
    expect(stored.status).toBe(303);
    expect(await survey.values()).toEqual(["Free"]);
  });

  test("is not asked where it is skipped, nor missing when the other answers are corrected", async () => {
    const db = await open();
    const survey = await askingForPlan(db, "skip");
    const html = await survey.open();
    expect(sentControls(html)["answers[plan]"]).toBeUndefined();
    const { status, receipt } = await survey.send({ ...sentControls(html), "answers[nps]": "9" });
    expect(status).toBe(303);
    const first = await corrected(db, receipt, { "answers[nps]": "3" });
    expect(first.html).not.toContain("Which plan?");
    expect(first).toMatchObject({ status: 303, answers: { nps: { number: 3 } } });
    expect(first.answers.plan).toBeUndefined();

    // Neither when the value has changed since, so that the same answers would lead elsewhere now.
    await survey.know("Free", "2026-11-20");
    const later = await corrected(db, receipt, { "answers[nps]": "5" });
    expect(later).toMatchObject({ status: 303, answers: { nps: { number: 5 } } });
    expect(later.html).not.toContain("Which plan?");
    const without = await correct(
      routeArgs(db, "/my-answers", { form: { code: receipt, do: "correct", "answers[nps]": "" } }),
    );
    expect(without.status).toBe(422);
  });

  test("a corrected answer takes along what it alone led to", async () => {
    const db = await open();
    const survey = await askingForPlan(db, "confirm");
    const { receipt } = await survey.send({
      ...sentControls(await survey.open()),
      "answers[plan]": "free",
      "answers[upgrade]": "Too dear",
      "answers[nps]": "4",
      asked: "plan upgrade nps",
    });
    const { status, html, answers } = await corrected(db, receipt, { "answers[plan]": "pro" });
    expect(html).toContain("Why not Free?");
    expect(status).toBe(303);
    expect(answers.upgrade ?? null).toBeNull();
    const changes = await db.selectFrom("answer_changes").select("question_id").execute();
    expect(changes.map(({ question_id }) => question_id).sort()).toEqual(["plan", "upgrade"]);
  });
});
