import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { createCustomer } from "#app/features/customers/customers.service.server.ts";
import { getImport, listRejections } from "#app/features/imports/imports.service.server.ts";
import { findSuppressed } from "#app/features/mail/mail.service.server.ts";
import { askErasure, erasePerson, getErasure, letIn } from "#app/features/privacy/privacy.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { dialectOf } from "#db/sql/dialect.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { importWhole, undoWhole, uploadAndStart, useDataFolder } from "#tests/support/imports.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { planted, plantPerson, ticketFile } from "#tests/support/planted-person.ts";
import { placesOf } from "#tests/support/whole-database.ts";

const marks = [
  ...[planted.email, planted.secondEmail, planted.number, planted.name, planted.phone, "1707654321"],
  ...["zebra-striped", "wistful tango", "vermilion lighthouse", "astrolabe", "marmot", planted.order],
];

/** Where any of the marks stands, in any table. */
async function marksLeft(db: Db): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const mark of marks) {
    const places = await placesOf(db, mark);
    if (places.length > 0) found[mark] = places;
  }
  return found;
}

async function counts(db: Db, surveyId: string) {
  const answers = await db
    .selectFrom("answers")
    .innerJoin("responses", "responses.id", "answers.response_id")
    .where("responses.survey_id", "=", surveyId)
    .where("responses.status", "=", "complete")
    .select(["question_id as question", "value_number as number", "value_text as text"])
    .execute();
  const of = (question: string) => answers.filter((answer) => answer.question === question);
  return {
    responses: new Set(
      await db.selectFrom("responses").select("id").where("survey_id", "=", surveyId).execute(),
    ).size,
    recommend: of("recommend")
      .map(({ number }) => number)
      .sort(),
    uses: of("uses")
      .map(({ text }) => text?.split(":")[0])
      .sort(),
  };
}

describeEachDatabase("the erasure of a person", (open) => {
  useDataFolder();
  // A whole database is written and searched, several times.
  vi.setConfig({ testTimeout: 120_000 });

  it("leaves no mark anywhere, proves it, and keeps what was counted", async () => {
    const db = await open();
    const { owner, customerId, survey } = await plantPerson(db);
    const before = await counts(db, survey.id);
    expect(Object.keys(await marksLeft(db)).sort()).toEqual([...marks].sort());

    const id = await askErasure(db, owner, customerId, { marks: ["pewter astrolabe"] });
    await runJobs(db);

    expect(await marksLeft(db)).toEqual({});
    expect(await placesOf(db, customerId)).toEqual([]);
    const erasure = await getErasure(db, id);
    expect(erasure.state).toBe("done");
    expect(erasure.customerId).toBeNull();
    expect(erasure.proof?.remains).toEqual([]);
    expect(erasure.proof?.lookedFor).toMatchObject({ address: 2, passage: expect.any(Number), id: 2 });
    expect(erasure.proof?.rows).toBeGreaterThan(100);
    expect(erasure.proof?.indexHits).toBe(0);
    if (dialectOf(db) === "sqlite") expect(erasure.proof?.file).toMatchObject({ hits: 0, rewritten: false });
    expect(erasure.removed).toMatchObject({
      feedback: 1,
      responses: 1,
      record: 1,
      events: expect.any(Number),
    });
    expect(await counts(db, survey.id)).toEqual(before);
    expect(await db.selectFrom("customers").select("id").where("id", "=", customerId).execute()).toEqual([]);
    // Nothing of it is a fault for what runs afterwards.
    await runJobs(db);
  });

  it("takes the whole answer where too few others answered", async () => {
    const db = await open();
    const { owner, customerId, survey } = await plantPerson(db, { answerers: 2 });
    await askErasure(db, owner, customerId, { marks: [] });
    await runJobs(db);
    const { recommend } = await counts(db, survey.id);
    expect(recommend).toEqual([5, 5]);
    const statuses = await db
      .selectFrom("responses")
      .select("status")
      .where("survey_id", "=", survey.id)
      .execute();
    expect(statuses.map(({ status }) => status).sort()).toEqual(["complete", "complete", "withdrawn"]);
  });

  it("is not undone by the same file, which says so; the imports' undo still works", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    const id = await askErasure(db, owner, customerId, { marks: [] });
    await runJobs(db);
    const again = await importWhole(db, `${ticketFile}\n`, { kind: "tickets" });
    expect(again).toMatchObject({ skippedRows: 1, rejectedRows: 1, unchangedRows: 1, createdRows: 0 });
    const { rejections } = await listRejections(db, again.id, "skipped", 0);
    expect(rejections[0]?.reason).toContain("the person was erased on");
    expect(rejections[0]?.cells).toEqual([]);
    await runJobs(db);
    expect(await marksLeft(db)).toEqual({});
    await expect(
      createCustomer(db, customerFormSchema.parse({ email: planted.email }), owner),
    ).rejects.toThrow("This person was erased on");
    expect((await findSuppressed(db, [planted.email])).size).toBe(1);
    for (const { id: importId } of await db.selectFrom("imports").select("id").execute())
      await undoWhole(db, importId).catch((error) => expect(error.message).toContain("not kept any more"));
    expect(await marksLeft(db)).toEqual({});
    await letIn(db, owner, id);
    expect(await importWhole(db, `${ticketFile}\n\n`, { kind: "tickets" })).toMatchObject({ skippedRows: 0 });
    expect((await marksLeft(db))[planted.email]).toContain("customers");
  });

  it("goes on where a worker died, whenever that was, and removes the same", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    const erasureId = await askErasure(db, owner, customerId, { marks: [] });
    // Each run lives a little longer than the one before: one write, two writes, three …
    for (let lives = 1; (await getErasure(db, erasureId)).state !== "done"; lives += 3) {
      let left = lives;
      const assertHeld = async () => {
        left -= 1;
        if (left < 0) throw new Error("killed");
      };
      const run = { db, payload: { erasureId }, progress: async () => undefined, assertHeld };
      await erasePerson({ ...run, signal: new AbortController().signal }).catch((error) =>
        expect(error.message).toBe("killed"),
      );
    }
    expect(await marksLeft(db)).toEqual({});
    const { removed, proof } = await getErasure(db, erasureId);
    expect(proof?.remains).toEqual([]);
    expect(removed).toMatchObject({ feedback: 1, responses: 1, values: 1, events: 1, merges: 1, record: 1 });
  });

  it("has an import that is under way set the person's later rows aside", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    const importId = await uploadAndStart(
      db,
      `email,name\n${planted.email},${planted.name}\ncy@example.org,Cy\n`,
      { kind: "customers" },
    );
    await askErasure(db, owner, customerId, { marks: [] });
    await runJobs(db);
    const entry = await getImport(db, importId);
    expect(entry).toMatchObject({ status: "done", createdRows: 1, skippedRows: 1 });
    expect(await marksLeft(db)).toEqual({});
  });

  it("is asked for once", async () => {
    const db = await open();
    const { owner, customerId } = await plantPerson(db);
    await askErasure(db, owner, customerId, { marks: [] });
    await expect(askErasure(db, owner, customerId, { marks: [] })).rejects.toThrow("being erased already");
  });

  it("leaves no word in the full-text index", async () => {
    const db = await open();
    if (dialectOf(db) !== "sqlite") return;
    const { owner, customerId } = await plantPerson(db);
    await sql`create virtual table words using fts5vocab('feedback_search', 'row')`.execute(db);
    const terms = async () =>
      (
        await sql<{
          term: string;
        }>`select term from words where term in ('tango', 'zebra', 'vermilion')`.execute(db)
      ).rows.length;
    expect(await terms()).toBe(3);
    await askErasure(db, owner, customerId, { marks: [] });
    await runJobs(db);
    expect(await terms()).toBe(0);
  });
});
