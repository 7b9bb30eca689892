import { expect, test } from "vitest";
import { resolveCustomer } from "#app/features/customers/customers.service.server.ts";
import { makeAnonymousTokens } from "#app/features/responses/anonymous/anonymous-tokens.server.ts";
import { sealPage } from "#app/features/responses/page-proofs/page-seal.server.ts";
import { UsedLinkError } from "#app/features/responses/response.errors.ts";
import { type Submission, submitResponse } from "#app/features/responses/responses.service.server.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import {
  createSurveyFrom,
  getPublicSurvey,
  getSurvey,
  publishSurvey,
  saveSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { hashToken } from "#app/lib/signing.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { publishedSurvey, sampleQuestions, sampleSurvey } from "#tests/support/surveys.ts";
import { wholeDatabase } from "#tests/support/whole-database.ts";

const anonymousSurvey = sampleSurvey({ anonymous: true });

async function submission(db: Db, survey: PublicSurvey, number: number, personalToken: string | null) {
  const idempotencyKey = crypto.randomUUID();
  const seal = await sealPage(db, idempotencyKey, Date.now() - 60_000);
  const sent: Submission = {
    survey,
    idempotencyKey,
    personalToken,
    page: { seal, trap: "" },
    posted: {
      why: { values: [`Delivery number ${number} was late again and nobody told me why.`], other: "" },
      recommend: { values: [String(number % 11)], other: "" },
    },
  };
  return sent;
}

describeEachDatabase("answers to an anonymous survey", (open, dialect) => {
  test("cannot be joined to a person with anything that the database holds", async () => {
    const db = await open();
    const people = [];
    for (let number = 0; number < 12; number += 1) {
      people.push(
        await db.transaction().execute((trx) => resolveCustomer(trx, { email: `p${number}@example.org` })),
      );
    }
    const { open: survey } = await publishedSurvey(db, anonymousSurvey);
    // In memory alone, as whoever writes the mails has them: person number n gets token n.
    const tokens = await makeAnonymousTokens(db, survey.id, people.length);
    const before = new Date().toISOString();
    const keys: string[] = [];
    for (const [number, token] of tokens.entries()) {
      const sent = await submission(db, survey, number, token);
      keys.push(sent.idempotencyKey);
      await submitResponse(db, sent);
    }
    await runJobs(db);
    const tables = await wholeDatabase(db);
    const mine = new Map<string, Record<string, unknown>[]>();
    for (const name of ["responses", "answers", "feedback_items", "statements"]) {
      mine.set(name, tables.get(name) ?? []);
      expect([name, tables.get(name)?.length === 0]).toEqual([name, false]);
    }
    const said = JSON.stringify([...mine]);
    for (const person of people) expect(said).not.toContain(person?.id);
    for (const token of tokens) {
      expect(JSON.stringify([...tables])).not.toContain(token);
      expect(said).not.toContain(hashToken(token));
    }
    expect(tables.get("anonymous_tokens")).toEqual([]);
    for (const [name, rows] of mine) {
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== "string") continue;
          // No id tells a time: a UUIDv7 of this century begins with "01".
          expect([
            name,
            column,
            /^01[0-9a-f]{6}-[0-9a-f]{4}-7/.test(value) &&
              column !== "survey_id" &&
              column !== "theme_id" &&
              column !== "fitted_theme_id",
          ]).toEqual([name, column, false]);
          if (/^\d{4}-\d\d-\d\dT/.test(value))
            expect([name, column, value.slice(10)]).toEqual([name, column, "T00:00:00.000Z"]);
        }
      }
    }
    // The order in which rows lie is not the one in which people answered.
    const answered = (mine.get("responses") ?? []).map((row) => keys.indexOf(String(row.idempotency_key)));
    expect([...answered].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index));
    if (dialect.name === "sqlite") expect(answered).not.toEqual(keys.map((_, index) => index));
    // What else was written while they answered has no id of an answer in it.
    const ids = (mine.get("responses") ?? []).map((row) => String(row.id));
    for (const [name, rows] of tables) {
      if (mine.has(name) || name === "text_fingerprints" || name === "correction_statements") continue;
      const later = rows.filter((row) => JSON.stringify(row).includes(before.slice(0, 10)));
      for (const id of ids) expect([name, JSON.stringify(later).includes(id)]).toEqual([name, false]);
    }
  });

  test("are let in once by a one-time link, 50 times at once too; the same key is the same answer", async () => {
    const db = await open();
    const { open: survey } = await publishedSurvey(db, anonymousSurvey);
    const [token = ""] = await makeAnonymousTokens(db, survey.id, 1);
    const sent = await Promise.all(
      Array.from({ length: 50 }, async (_, number) => submission(db, survey, number, token)),
    );
    const outcomes = await Promise.allSettled(sent.map((one) => submitResponse(db, one)));
    const taken = outcomes.flatMap((outcome, index) => (outcome.status === "fulfilled" ? [index] : []));
    expect(taken).toHaveLength(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused.every((error) => error instanceof UsedLinkError)).toBe(true);
    const first = sent[taken[0] ?? 0];
    if (first === undefined) throw new Error("One was taken.");
    const again = await Promise.all([submitResponse(db, first), submitResponse(db, first)]);
    expect(new Set(again.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await db.selectFrom("responses").select("id").execute()).toHaveLength(1);
    for (const forged of ["null", "x".repeat(43), `${token}.`]) {
      await expect(submission(db, survey, 1, forged).then((one) => submitResponse(db, one))).rejects.toThrow(
        UsedLinkError,
      );
    }
  });
});

describeEachDatabase("an anonymous survey", (open) => {
  const email = {
    type: "email" as const,
    id: "mail",
    title: "Your address?",
    purpose: { kind: "identity" as const },
  };

  test("is not published with a question that says who somebody is", async () => {
    const db = await open();
    const survey = sampleSurvey({ anonymous: true, questions: [...sampleQuestions, email] });
    const id = await createSurveyFrom(db, null, survey);
    const refused = await publishSurvey(db, null, id, 1).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInputError);
    expect(refused instanceof InvalidInputError && refused.fieldErrors.get("questions[3].purpose")).toContain(
      "says whose answer it is",
    );
  });

  test("stays anonymous, with no smaller groups shown, once somebody has answered", async () => {
    const db = await open();
    const {
      id,
      slug,
      open: survey,
    } = await publishedSurvey(db, sampleSurvey({ anonymous: true, fewestPeople: 8 }));
    await saveSurvey(db, null, id, 1, sampleSurvey({ anonymous: false }));
    await publishSurvey(db, null, id, 2);
    await saveSurvey(db, null, id, 2, sampleSurvey({ anonymous: true, fewestPeople: 8 }));
    await publishSurvey(db, null, id, 3);
    await submitResponse(db, await submission(db, await getPublicSurvey(db, slug), 1, null));
    const problemsOf = async (changes: Parameters<typeof sampleSurvey>[0], revision: number) => {
      await saveSurvey(db, null, id, revision, sampleSurvey(changes));
      const refused = await publishSurvey(db, null, id, revision + 1).catch((error: unknown) => error);
      return refused instanceof InvalidInputError ? [...refused.fieldErrors.keys()] : [];
    };
    expect(await problemsOf({ anonymous: false }, 3)).toEqual(["anonymous"]);
    expect(await problemsOf({ anonymous: true, fewestPeople: 5 }, 4)).toEqual(["fewestPeople"]);
    expect(await problemsOf({ anonymous: true, fewestPeople: 10 }, 5)).toEqual([]);
    expect((await getSurvey(db, id)).publishedVersion).toBe(4);
    expect(survey.survey.anonymous).toBe(true);
  });
});
