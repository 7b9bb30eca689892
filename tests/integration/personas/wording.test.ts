import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { editLine } from "#app/features/personas/editing/edit-line.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { findHelper } from "#app/features/personas/wording/model-settings.server.ts";
import { postJson } from "#app/features/personas/wording/post-json.server.ts";
import { proposeWordings } from "#app/features/personas/wording/propose-wordings.server.ts";
import { helperFormSchema } from "#app/features/personas/wording/wording.schema.ts";
import {
  changeWordings,
  getHelper,
  getWordings,
  removeHelper,
  saveHelper,
  tryHelper,
} from "#app/features/personas/wording/wording.service.server.ts";
import { ConflictError, InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { parseForm } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { plantChannelPersona } from "#tests/support/channel-persona.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { type FakeModel, type ModelMood, startFakeModel } from "#tests/support/fake-model.ts";
import { runJobs } from "#tests/support/jobs.ts";

let model: FakeModel;
beforeAll(async () => {
  model = await startFakeModel();
});
afterAll(() => model.close());
beforeEach(() => {
  model.mood = "well";
  model.asked.length = 0;
});

const form = (change: Record<string, string> = {}) => {
  const posted = { address: model.address, model: "tiny", key: "", seconds: "5", isOn: "on", ...change };
  const read = parseForm(posted, helperFormSchema);
  if (!read.ok) throw new Error(JSON.stringify(read.fieldErrors));
  return read.value;
};

async function prepared(db: Db, change: Record<string, string> = {}) {
  const planted = await plantChannelPersona(db);
  await saveHelper(db, planted.author, form(change));
  return planted;
}

describeEachDatabase("the wording helper", (open) => {
  it("is off until an owner switches it on, and then nothing is sent", async () => {
    const db = await open();
    const { author, personaId } = await plantChannelPersona(db);
    await expect(changeWordings(db, personaId, { intent: "ask" }, author)).rejects.toThrow(ConflictError);
    const { isOn: _, ...off } = form();
    await saveHelper(db, author, { ...off, isOn: false });
    await expect(changeWordings(db, personaId, { intent: "ask" }, author)).rejects.toThrow(ConflictError);
    await runJobs(db);
    expect(model.asked).toEqual([]);
    // Switched off between the asking and the work.
    await saveHelper(db, author, form());
    await changeWordings(db, personaId, { intent: "ask" }, author);
    await saveHelper(db, author, { ...off, isOn: false });
    await runJobs(db);
    expect(model.asked).toEqual([]);
    expect((await getWordings(db, personaId)).run?.trouble).toMatch(/switched off/);
  });

  it("proposes what passes, which a person takes line by line; the numbers stay and the mark stays", async () => {
    const db = await open();
    const { author, personaId, line } = await prepared(db);
    await changeWordings(db, personaId, { intent: "ask" }, author);
    expect((await getWordings(db, personaId)).progress).not.toBeNull();
    await runJobs(db);
    const { wordings, run } = await getWordings(db, personaId);
    expect(run).toMatchObject({ trouble: null, model: "tiny" });
    const proposal = wordings.find(({ lineId }) => lineId === line.id);
    expect(proposal?.text).toBe(line.text.replace(": ", " – "));
    const sent = model.asked.map(({ body }) => body).join();
    expect(sent).toContain(JSON.stringify(JSON.stringify(line.text)).slice(3, -3));
    expect(sent).not.toMatch(/N\d+|customerId|itemId|statementId/);

    await changeWordings(db, personaId, { intent: "accept", lineId: line.id }, author);
    const after = (await getPersona(db, personaId)).lines.find(({ id }) => id === line.id);
    expect(after).toMatchObject({ text: proposal?.text, editedBy: author.name });
    expect(after?.evidence).toEqual({ ...line.evidence, wordedBy: "tiny" });
    const told = async () =>
      (await getPersonaDocument(db, personaId, "anyone")).sections
        .flatMap(({ lines }) => lines)
        .flatMap(({ wordedBy = [] }) => wordedBy);
    expect(await told()).toEqual(["tiny"]);
    await expect(
      changeWordings(db, personaId, { intent: "accept", lineId: line.id }, author),
    ).rejects.toThrow(NotFoundError);
    // Somebody's own words are not the model's.
    const { persona } = await getPersona(db, personaId);
    const own = { lineId: line.id, revision: persona.revision, text: "They like letters." };
    await editLine(db, personaId, own, author);
    expect(await told()).toEqual([]);
  });

  it("keeps no proposal for words that changed, and goes on where a run broke off", async () => {
    const db = await open();
    const { author, personaId, line } = await prepared(db);
    await changeWordings(db, personaId, { intent: "ask" }, author);
    await runJobs(db);
    const { run } = await getWordings(db, personaId);
    const count = model.asked.length;
    await db.updateTable("persona_wording_runs").set({ finished_at: null }).execute();
    const quiet = { progress: async () => undefined, signal: new AbortController().signal };
    await proposeWordings(db, { personaId, runId: run?.runId ?? "" }, quiet);
    await proposeWordings(db, { personaId, runId: "another" }, quiet);
    expect(model.asked.length).toBe(count);
    await db.updateTable("persona_lines").set({ text: "Other words." }).where("id", "=", line.id).execute();
    expect((await getWordings(db, personaId)).wordings.some(({ lineId }) => lineId === line.id)).toBe(false);
    await expect(
      changeWordings(db, personaId, { intent: "accept", lineId: line.id }, author),
    ).rejects.toThrow(ConflictError);
  });

  it.each([
    ["nonsense", null],
    ["half", null],
    ["injected", null],
    ["other-shape", /not the answer of such a service/],
    ["broken", /error 500/],
    ["elsewhere", /redirect/],
    ["endless", /far more/],
  ] satisfies [ModelMood, RegExp | null][])(
    "takes nothing wrong from a model that answers %s",
    async (mood, trouble) => {
      const db = await open();
      const { author, personaId } = await prepared(db);
      model.mood = mood;
      await changeWordings(db, personaId, { intent: "ask" }, author);
      await runJobs(db);
      const { wordings, run } = await getWordings(db, personaId);
      if (trouble) expect(run?.trouble).toMatch(trouble);
      else expect(run?.trouble).toBeNull();
      const taken = wordings.filter(({ text }) => text !== null);
      expect(taken.length).toBeLessThanOrEqual(mood === "half" ? 1 : 0);
      if (!trouble) expect(wordings.some(({ reason }) => reason !== null)).toBe(true);
      expect(JSON.stringify(wordings)).not.toMatch(/evil\.example|<a /);
    },
  );

  it("keeps the key sealed, shows it nowhere, and sends it to the service alone that it was given for", async () => {
    const db = await open();
    const author = await createOwner(db);
    await saveHelper(db, author, form({ key: "sk-planted-secret" }));
    expect(JSON.stringify(await getHelper(db))).not.toContain("planted");
    const stored = await db.selectFrom("instance_settings").select("value").execute();
    expect(JSON.stringify(stored)).not.toContain("planted");
    expect(await tryHelper(db)).toMatch(/It answered/);
    expect(model.asked[0]).toMatchObject({
      key: "Bearer sk-planted-secret",
      path: "/v1/chat/completions",
    });
    await saveHelper(db, author, form());
    expect((await findHelper(db))?.key).toBe("sk-planted-secret");
    await saveHelper(db, author, form({ address: "https://elsewhere.example/v1" }));
    expect((await findHelper(db))?.key).toBeNull();
    await removeHelper(db, author);
    expect(await getHelper(db)).toBeNull();
    await expect(tryHelper(db)).rejects.toThrow(ConflictError);
    await saveHelper(db, author, form());
    model.mood = "broken";
    await expect(tryHelper(db)).rejects.toThrow(InvalidInputError);
  });
});

it("gives up on an answer that does not end in time", async () => {
  model.mood = "slow";
  const asked = { url: new URL(`${model.address}/chat/completions`), key: null, ownNetwork: false };
  const body = JSON.stringify({ messages: [{}, { content: "{}" }] });
  await expect(postJson({ ...asked, body, timeoutMs: 200, mostBytes: 1000 })).rejects.toThrow(
    /within 0.2 seconds/,
  );
});
