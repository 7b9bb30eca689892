import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  findOwnAnswer,
  keepAnswerFile,
  submitResponse,
} from "#app/features/responses/responses.service.server.ts";
import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { newId } from "#app/lib/ids.ts";
import { action, loader } from "#app/routes/my-answers.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sentControls } from "#tests/support/form-controls.ts";
import { routeArgs } from "#tests/support/route-args.ts";
import { aQuestion, aSurvey } from "#tests/support/survey-drafts.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

const options = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
  { id: "c", label: "C" },
];
const file = aQuestion({ type: "file", id: "file", kinds: ["text"] });
const questions = [
  aQuestion({ type: "short-text", id: "word" }),
  aQuestion({ type: "long-text", id: "why" }),
  aQuestion({ type: "single-choice", id: "one", options, other: true }),
  aQuestion({ type: "multiple-choice", id: "some", options, none: true }),
  aQuestion({ type: "dropdown", id: "drop", options, other: true }),
  aQuestion({ type: "picture-choice", id: "picture", options, several: true }),
  aQuestion({ type: "ranking", id: "ranks", options, rankAtMost: 2, order: "random" }),
  aQuestion({ type: "matrix", id: "grid", rows: options, columns: options.slice(1) }),
  aQuestion({ type: "nps", id: "nps" }),
  aQuestion({ type: "csat", id: "csat", scale: 7 }),
  aQuestion({ type: "ces", id: "ces" }),
  aQuestion({ type: "stars", id: "stars" }),
  aQuestion({ type: "number", id: "age" }),
  aQuestion({ type: "date", id: "since" }),
  aQuestion({ type: "email", id: "mail" }),
  aQuestion({ type: "contact", id: "contact", fields: ["name", "phone"], needed: [] }),
  aQuestion({ type: "address", id: "place", fields: ["street", "city", "country"], needed: [] }),
  file,
  aQuestion({ type: "consent", id: "ok", statement: "Yes." }),
  aQuestion({ type: "statement", id: "words", text: "Some words." }),
  aQuestion({ type: "hidden", id: "campaign", parameter: "campaign" }),
];

const one = (...values: string[]): PostedAnswer => ({ values, other: "" });
const parts = (given: Record<string, string>): PostedAnswer => ({ values: [], other: "", parts: given });
const posted: Record<string, PostedAnswer> = {
  word: one(`"Fine" & <quick>`),
  why: one("\nTwo\nlines"),
  one: { values: ["other"], other: "Mine" },
  some: one("a", "c"),
  drop: one("b"),
  picture: one("b", "c"),
  ranks: parts({ c: "1", a: "2" }),
  grid: parts({ a: "b", c: "c" }),
  nps: one("0"),
  csat: one("7"),
  ces: one("1"),
  stars: one("4"),
  age: one("40.5"),
  since: one("2025-03-01"),
  mail: one("ana@example.org"),
  contact: parts({ name: "Ana", phone: "+491711234567" }),
  place: parts({ street: "Weg 1", city: "Kiel", country: "Germany" }),
  ok: one("yes"),
  campaign: one("spring"),
};

let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "earshot-correction-"));
  vi.stubEnv("DATA_DIR", dataDir);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});

async function answered(db: Db) {
  const { id: surveyId, open } = await publishedSurvey(db, aSurvey({ questions }));
  const [key, name, text] = [newId(), "notes.txt", "What I noted."];
  await mkdir(path.join(dataDir, "answer-files"), { recursive: true });
  const stored = path.join(dataDir, "answer-files", key);
  await writeFile(stored, text);
  const received = { key, field: "answers[file]", name, bytes: text.length, sha256: "" };
  await keepAnswerFile(db, { surveyId, holder: "holder", question: file }, received);
  const upload = { id: key, questionId: "file", name, bytes: text.length, kind: "text" as const };
  const { receipt } = await submitResponse(db, {
    survey: open,
    idempotencyKey: crypto.randomUUID(),
    personalToken: null,
    posted: { ...posted, file: one(key) },
    uploads: new Map([[key, upload]]),
  });
  return { receipt, stored };
}

async function correctionForm(db: Db, code: string): Promise<string> {
  const response = await loader(routeArgs(db, `/my-answers?code=${code}&do=correct`));
  return response.text();
}

describeEachDatabase("the form that corrects an answer", (open) => {
  test("draws every type with what was answered: saved as it is, it changes nothing", async () => {
    const db = await open();
    const { receipt } = await answered(db);
    const { answers, survey } = await findOwnAnswer(db, receipt);
    const asked = survey.questions.filter(({ type }) => type !== "statement").map(({ id }) => id);
    expect(asked.filter((id) => (answers[id] ?? null) === null)).toEqual([]);
    const form = { ...sentControls(await correctionForm(db, receipt)), do: "correct" };
    const saved = await action(routeArgs(db, "/my-answers", { form }));
    expect(saved.status).toBe(303);
    expect((await findOwnAnswer(db, receipt)).answers).toEqual(answers);
    expect(await db.selectFrom("answer_changes").select("question_id").execute()).toEqual([]);
  });

  test("changes what was changed in it, and nothing else", async () => {
    const db = await open();
    const { receipt } = await answered(db);
    const controls = sentControls(await correctionForm(db, receipt));
    const form = { ...controls, "parts[grid][b]": "c", "parts[place][city]": "Bonn", do: "correct" };
    expect((await action(routeArgs(db, "/my-answers", { form }))).status).toBe(303);
    const changes = await db.selectFrom("answer_changes").select("question_id").execute();
    expect(changes.map(({ question_id }) => question_id).sort()).toEqual(["grid", "place"]);
  });

  test("withdrawing deletes the files too, on disk as well", async () => {
    const db = await open();
    const { receipt, stored } = await answered(db);
    await access(stored);
    const form = { code: receipt, do: "withdraw" };
    expect((await action(routeArgs(db, "/my-answers", { form }))).status).toBe(200);
    expect(await db.selectFrom("response_files").select("id").execute()).toEqual([]);
    await expect(access(stored)).rejects.toThrow("ENOENT");
  });
});
