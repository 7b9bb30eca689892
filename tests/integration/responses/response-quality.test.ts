import { expect, test } from "vitest";
import { sealPage } from "#app/features/responses/page-proofs/page-seal.server.ts";
import {
  listResponses,
  readQuality,
  setResponseAside,
  submitResponse,
  TooFewPeopleError,
  takeResponseIn,
} from "#app/features/responses/responses.service.server.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";

const campaign = "This product is the very best that I have ever bought, five stars from me.";
const email = {
  type: "email" as const,
  id: "mail",
  title: "Your address?",
  purpose: { kind: "identity" as const },
};

async function answer(
  db: Db,
  survey: PublicSurvey,
  {
    why,
    trap = "",
    seconds = 60,
    mail = "",
  }: { why: string; trap?: string; seconds?: number; mail?: string },
) {
  const idempotencyKey = crypto.randomUUID();
  const page = { seal: await sealPage(db, idempotencyKey, Date.now() - seconds * 1000), trap };
  const posted = {
    why: { values: [why], other: "" },
    recommend: { values: ["9"], other: "" },
    ...(mail === "" ? {} : { mail: { values: [mail], other: "" } }),
  };
  return (await submitResponse(db, { survey, idempotencyKey, personalToken: null, page, posted })).id;
}

const signsOf = async (db: Db, id: string) => {
  const { quality, setAside } = await readQuality(db, id);
  return { signs: quality?.reasons.map(({ sign }) => sign), setAside };
};

const bodies = async (db: Db) =>
  (await db.selectFrom("feedback_items").select("body").execute()).map(({ body }) => body);

describeEachDatabase("the quality of a response", (open) => {
  test("is judged as it is stored; a low one is set aside, whole, and feeds nothing", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(
      db,
      sampleSurvey({ questions: [...sampleQuestions, email] }),
    );
    const good = await answer(db, survey, { why: "The app logs me out each time I open it." });
    const bot = await answer(db, survey, {
      why: "Buy cheap watches today.",
      trap: "http://x",
      mail: "bot@example.org",
    });
    const noise = await answer(db, survey, { why: "asdfghjkl asdfghjkl asdf" });
    expect(await signsOf(db, good)).toEqual({ signs: [], setAside: false });
    expect(await signsOf(db, bot)).toEqual({ signs: ["trapped"], setAside: true });
    expect(await signsOf(db, noise)).toEqual({ signs: ["gibberish"], setAside: true });
    expect(await bodies(db)).toEqual(["The app logs me out each time I open it."]);
    expect(await db.selectFrom("customers").select("id").execute()).toEqual([]);
    const kept = await db
      .selectFrom("answers")
      .select("question_id")
      .where("response_id", "=", bot)
      .execute();
    expect(kept).toHaveLength(3);
  });

  test("falls with each response that has the same long text, which are set aside from the fourth on", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db);
    const other = await publishedSurvey(db);
    const aside = [];
    for (let time = 0; time < 5; time += 1) {
      aside.push(
        (await signsOf(db, await answer(db, survey, { why: `${campaign}${"!".repeat(time)}` }))).setAside,
      );
    }
    expect(aside).toEqual([false, false, false, true, true]);
    expect(await signsOf(db, await answer(db, other.open, { why: campaign }))).toEqual({
      signs: [],
      setAside: false,
    });
    // Those that come at the same moment are compared with one another.
    const third = await publishedSurvey(db);
    const ids = await Promise.all(Array.from({ length: 8 }, () => answer(db, third.open, { why: campaign })));
    const together = await Promise.all(ids.map((id) => signsOf(db, id)));
    expect(together.filter(({ setAside }) => setAside)).toHaveLength(5);
  });

  test("is overruled by a person, who takes one in or sets it aside; all that follows, follows", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { open: survey } = await publishedSurvey(
      db,
      sampleSurvey({ questions: [...sampleQuestions, email] }),
    );
    const why = "Shipping took three weeks and nobody answered my mails.";
    const id = await answer(db, survey, { why, trap: "filled by a browser", mail: "ana@example.org" });
    expect(await bodies(db)).toEqual([]);
    await takeResponseIn(db, owner, id);
    await takeResponseIn(db, owner, id);
    await runJobs(db);
    expect(await bodies(db)).toEqual([why]);
    expect(await db.selectFrom("statements").select("id").execute()).not.toEqual([]);
    const events = async () => db.selectFrom("events").select("type").where("type", "=", "nps").execute();
    expect(await events()).toHaveLength(1);
    await setResponseAside(db, owner, id);
    await runJobs(db);
    expect(await bodies(db)).toEqual([]);
    expect(await db.selectFrom("statements").select("id").execute()).toEqual([]);
    expect(await events()).toEqual([]);
    await takeResponseIn(db, owner, id);
    expect(await bodies(db)).toEqual([why]);
    const actions = await db
      .selectFrom("audit_entries")
      .select("action")
      .where("subject_id", "=", id)
      .orderBy("id")
      .execute();
    expect(actions.map(({ action }) => action)).toEqual([
      "response.taken-in",
      "response.set-aside",
      "response.taken-in",
    ]);
  });
});

describeEachDatabase("the list of an anonymous survey", (open) => {
  test("is shown from k people on, and a part of it only where the others are as many", async () => {
    const db = await open();
    const { id, open: survey } = await publishedSurvey(
      db,
      sampleSurvey({ anonymous: true, fewestPeople: 3 }),
    );
    const part = { questionId: "uses", condition: { kind: "text" as const, text: "app" }, inWords: "App" };
    const list = (filter: typeof part | null) =>
      listResponses(db, id, { filter, before: null, pageSize: 25 });
    for (let number = 0; number < 2; number += 1)
      await answer(db, survey, { why: `Thing ${number} was fine.` });
    await expect(list(null)).rejects.toThrow(TooFewPeopleError);
    await answer(db, survey, { why: "The third thing was fine." });
    expect((await list(null)).responses).toHaveLength(3);
    expect((await list(part)).responses).toEqual([]);
    const chosen = async (key: string) => {
      const uses = { values: ["app"], other: "" };
      const why = { values: [key], other: "" };
      await submitResponse(db, {
        survey,
        idempotencyKey: crypto.randomUUID(),
        personalToken: null,
        posted: { why, uses },
      });
    };
    for (const text of ["One says", "Two says"]) await chosen(text);
    await expect(list(part)).rejects.toThrow(TooFewPeopleError);
    await chosen("Three says");
    expect((await list(part)).responses).toHaveLength(3);
  });
});
