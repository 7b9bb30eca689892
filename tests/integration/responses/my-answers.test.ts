import { expect, test } from "vitest";
import { createAttribute } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { personalTokens, submitResponse } from "#app/features/responses/responses.service.server.ts";
import { action, loader } from "#app/routes/my-answers.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";
import { placesOf } from "#tests/support/whole-database.ts";

const words = "The app crashes when I open the timer, every single morning since the update.";

async function answered(db: Db, { anonymous = false } = {}) {
  const attribute = await createAttribute(db, {
    subject: "customer",
    key: "job",
    label: "Job",
    category: "demographic",
    valueType: "text",
    options: [],
    purpose: "Whom to write to",
    freshDays: null,
  });
  const job = {
    type: "short-text" as const,
    id: "job",
    title: "What is your job?",
    purpose: anonymous
      ? { kind: "none" as const }
      : { kind: "attribute" as const, attributeId: attribute.id },
  };
  const questions = [...sampleQuestions, job];
  const { id, slug, open } = await publishedSurvey(
    db,
    sampleSurvey({ questions, anonymous, fewestPeople: 3 }),
  );
  const customer = await db
    .transaction()
    .execute((trx) => resolveCustomer(trx, { email: "ana@example.org" }));
  const token = anonymous
    ? null
    : ((await personalTokens(db, id, [customer?.id ?? ""])).get(customer?.id ?? "") ?? null);
  const one = (value: string) => ({ values: [value], other: "" });
  // What is written in an anonymous survey is read once enough people have answered.
  for (let number = 0; anonymous && number < 2; number += 1) {
    const posted = { why: one("Ok"), recommend: one("5") };
    await submitResponse(db, {
      survey: open,
      idempotencyKey: crypto.randomUUID(),
      personalToken: null,
      posted,
    });
  }
  const { id: responseId, receipt } = await submitResponse(db, {
    survey: open,
    idempotencyKey: crypto.randomUUID(),
    personalToken: token,
    posted: {
      why: one(words),
      recommend: one("9"),
      uses: { values: ["app", "other"], other: "=cmd" },
      job: one("Nurse"),
    },
  });
  await runJobs(db);
  return { surveyId: id, slug, responseId, receipt, customerId: customer?.id ?? "" };
}

async function show(db: Db, query: string) {
  const response = await loader(routeArgs(db, `/my-answers${query}`));
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function post(db: Db, form: Record<string, string | string[]>) {
  const response = await action(routeArgs(db, "/my-answers", { form }));
  return { status: response.status, location: response.headers.get("Location"), html: await response.text() };
}

describeEachDatabase("my answers", (open) => {
  test("shows every answer in words to whoever has the receipt, however it is typed", async () => {
    const db = await open();
    const { receipt } = await answered(db);
    const found = await post(db, { code: ` ${receipt.toLowerCase().replaceAll("-", " ")} `, do: "open" });
    expect(found.status).toBe(303);
    const page = await show(db, found.location?.replace("/my-answers", "") ?? "");
    expect(page.status).toBe(200);
    for (const text of [words, "App; =cmd", "Nurse", "Would you recommend us?"])
      expect(page.html).toContain(text);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.headers.get("Referrer-Policy")).toBe("same-origin");
  });

  test("looks like the survey, and says nothing of what its link did not give", async () => {
    const db = await open();
    const hidden = (id: string) =>
      ({
        type: "hidden",
        id,
        title: `From the link: ${id}`,
        parameter: id,
        purpose: { kind: "none" },
      }) as const;
    const { open: survey } = await publishedSurvey(
      db,
      sampleSurvey({
        look: { accent: "#7a1f5c" },
        questions: [...sampleQuestions, hidden("shop"), hidden("till")],
      }),
    );
    const { receipt } = await submitResponse(db, {
      survey,
      idempotencyKey: crypto.randomUUID(),
      personalToken: null,
      posted: { why: { values: ["Quick"], other: "" }, shop: { values: ["Berlin"], other: "" } },
    });
    for (const query of ["", "&do=correct", "&do=withdraw"]) {
      expect((await show(db, `?code=${receipt}${query}`)).html).toContain("#7a1f5c");
    }
    const { html } = await show(db, `?code=${receipt}`);
    expect([html.includes("From the link: shop"), html.includes("From the link: till")]).toEqual([
      true,
      false,
    ]);
    for (const as of ["csv", "json"]) {
      expect((await show(db, `?code=${receipt}&as=${as}`)).html).not.toContain("From the link: till");
    }
  });

  test("shows a question that repeats an answer as it was read", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(
      db,
      sampleSurvey({
        questions: [
          { type: "nps", id: "score", title: "Would you recommend us?", purpose: { kind: "none" } },
          { type: "short-text", id: "hoped", title: "What had you hoped for?", purpose: { kind: "none" } },
          {
            type: "long-text",
            id: "reason",
            title: "Why {{score}}, and not {{hoped|ten}}?",
            purpose: { kind: "none" },
          },
        ],
      }),
    );
    const { receipt } = await submitResponse(db, {
      survey,
      idempotencyKey: crypto.randomUUID(),
      personalToken: null,
      posted: { score: { values: ["7"], other: "" }, reason: { values: ["It is loud."], other: "" } },
    });
    expect((await show(db, `?code=${receipt}`)).html).toContain("Why 7, and not ten?");
    expect((await show(db, `?code=${receipt}&as=csv`)).html).toContain("Why 7, and not ten?");
  });

  test("tells a slip from an unknown receipt, and shows what was typed again", async () => {
    const db = await open();
    const { receipt } = await answered(db);
    const slip = await post(db, { code: receipt.replace(/.$/, (last) => (last === "0" ? "1" : "0")) });
    expect(slip.status).toBe(422);
    expect(slip.html).toContain("A character of this receipt is not right");
    const short = await show(db, "?code=7ZK2%22%3E%3Cscript");
    expect(short.status).toBe(422);
    expect(short.html).toContain("7ZK2&quot;&gt;&lt;script");
    const { encodeReceipt } = await import("#app/features/responses/receipts/receipt-code.server.ts");
    const foreign = encodeReceipt("another instance", crypto.randomUUID());
    expect((await show(db, `?code=${foreign}`)).status).toBe(404);
  });

  test("is taken along as JSON and as a CSV that no spreadsheet runs", async () => {
    const db = await open();
    const { receipt } = await answered(db);
    const json = JSON.parse((await show(db, `?code=${receipt}&as=json`)).html);
    expect(json.answers.map(({ inWords }: { inWords: string }) => inWords)).toEqual([
      words,
      "9",
      "App; =cmd",
      "Nurse",
    ]);
    const csv = await show(db, `?code=${receipt}&as=csv`);
    expect(csv.headers.get("Content-Disposition")).toContain("attachment");
    expect(csv.html).toContain(`job,What is your job?,Nurse\r\n`);
  });

  test("is corrected with the survey's own form: texts, profile and events follow, the earlier answer is kept", async () => {
    const db = await open();
    const { receipt, responseId, customerId } = await answered(db);
    const form = await show(db, `?code=${receipt}&do=correct`);
    expect(form.html).toMatch(/value="9"[^>]*checked|checked[^>]*value="9"/);
    expect(form.html).toContain(words);
    const other = "Now it works, thank you, and I like the new timer.";
    const changed = {
      code: receipt,
      do: "correct",
      "answers[why]": other,
      "answers[recommend]": "3",
      "answers[uses]": ["app", "other"],
      "others[uses]": "=cmd",
      "answers[job]": "Doctor",
    };
    const wrong = await post(db, { ...changed, "answers[why]": "" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Doctor");
    const saved = await post(db, changed);
    expect(saved.status).toBe(303);
    await runJobs(db);
    const page = await show(db, saved.location?.replace("/my-answers", "") ?? "");
    expect(page.html).toContain("Your corrected answers are stored");
    expect(page.html).toContain(other);
    expect(page.html).toContain(words);
    const items = await db
      .selectFrom("feedback_items")
      .select("body")
      .where("response_id", "=", responseId)
      .execute();
    expect(items).toEqual([{ body: other }]);
    const values = await db
      .selectFrom("attribute_values")
      .select("value_text")
      .where("customer_id", "=", customerId)
      .where("superseded_at", "is", null)
      .execute();
    expect(values.map(({ value_text }) => value_text)).toContain("Doctor");
    expect(await placesOf(db, "Nurse")).toEqual(["answer_changes"]);
    const events = await db.selectFrom("events").select("detail").where("type", "=", "nps").execute();
    expect(events.map(({ detail }) => JSON.parse(detail).score)).toEqual([3]);
    const changes = await db
      .selectFrom("answer_changes")
      .select("question_id")
      .orderBy("question_id")
      .execute();
    expect(changes.map(({ question_id }) => question_id)).toEqual(["job", "recommend", "why"]);
    // The same once more changes nothing.
    await post(db, changed);
    expect(await db.selectFrom("answer_changes").select("id").execute()).toHaveLength(3);
  });

  test.each([false, true])("withdrawn, leaves no word of it anywhere (anonymous: %s)", async (anonymous) => {
    const db = await open();
    const { receipt, responseId } = await answered(db, { anonymous });
    expect(await placesOf(db, "timer")).toEqual(
      expect.arrayContaining(["answers", "feedback_items", "statements"]),
    );
    const asked = await show(db, `?code=${receipt}&do=withdraw`);
    expect(asked.html).toContain("It cannot be undone");
    expect((await post(db, { code: receipt, do: "withdraw" })).status).toBe(200);
    await runJobs(db);
    for (const said of ["I open the timer", "every single morning", "Nurse", "=cmd"]) {
      expect([said, await placesOf(db, said)]).toEqual([said, []]);
    }
    // Single words stay in the names of themes and in their model until the next fit.
    const kept = await placesOf(db, "timer");
    expect(kept.filter((table) => table !== "themes" && table !== "theme_models")).toEqual([]);
    expect(await db.selectFrom("text_fingerprints").select("fingerprint").execute()).toEqual([]);
    const left = await db.selectFrom("responses").selectAll().where("id", "=", responseId).execute();
    expect(left).toMatchObject([{ id: responseId, status: "withdrawn", customer_id: null, quality: null }]);
    expect((await show(db, `?code=${receipt}`)).status).toBe(410);
    expect((await post(db, { code: receipt, do: "withdraw" })).status).toBe(410);
  });
});
