import { beforeEach, expect, it } from "vitest";
import { editorFormOf } from "#app/features/personas/editing/editor-form.ts";
import { emptyLine } from "#app/features/personas/editing/form-steps.ts";
import { savePersona } from "#app/features/personas/editing/save-edit.server.ts";
import { forgetQuotesOf } from "#app/features/personas/forget-quotes.server.ts";
import { insertLines, selectLines } from "#app/features/personas/persona-lines.repository.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { getRedraftPage, postRedraft } from "#app/features/personas/redrafting/redraft-page.server.ts";
import { KEPT_OTHERS } from "#app/features/personas/versions/change-persona.server.ts";
import {
  compareVersions,
  listVersions,
  restoreVersion,
} from "#app/features/personas/versions/persona-versions.service.server.ts";
import { setStatus } from "#app/features/personas/versions/set-status.server.ts";
import { InvalidInputError, NotFoundError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { familyPersona, formOf, withLines } from "#tests/support/family-persona.ts";
import { runJobs } from "#tests/support/jobs.ts";

describeEachDatabase("versions of a persona", (open) => {
  let db: Db;
  let planted: Awaited<ReturnType<typeof familyPersona>>;
  beforeEach(async () => {
    db = await open();
    planted = await familyPersona(db);
  });
  const texts = async () => (await getPersona(db, planted.personaId)).lines.map(({ text }) => text);
  const save = async (change: Parameters<typeof withLines>[2], section = "goals") => {
    const form = withLines(await formOf(db, planted.personaId), section, change);
    return savePersona(db, planted.personaId, form, planted.owner);
  };

  it("are made by every deed, differ readably, and come back as a new version", async () => {
    const { personaId, owner } = planted;
    await save((lines) => [...lines, { ...emptyLine(), text: "Wants calm mornings." }]);
    const before = await texts();
    await save((lines) =>
      lines.toReversed().map((line) => ({ ...line, text: line.text.replace("calm", "slow"), locked: true })),
    );
    await setStatus(db, personaId, "review", owner);
    await setStatus(db, personaId, "published", owner);
    const { versions, published, persona } = await listVersions(db, personaId, null);
    expect(versions.map(({ revision, done }) => [revision, done])).toEqual([
      [5, "published"],
      [4, "review"],
      [3, "edited"],
      [2, "edited"],
      [1, "drafted"],
    ]);
    expect([published, persona.revision, persona.publishedBy]).toEqual([5, 5, owner.name]);
    const { difference } = await compareVersions(db, personaId, 3, null);
    const goals = difference.sections.find(({ title }) => title === "Goals");
    expect(goals?.changes.find(({ after }) => after?.text === "Wants slow mornings.")).toMatchObject({
      what: expect.arrayContaining(["text", "locked"]),
      before: { text: "Wants calm mornings." },
    });
    // Of two lines that changed places one has moved.
    expect(goals?.changes.filter(({ what }) => what.includes("moved"))).toHaveLength(1);
    const back = await restoreVersion(db, personaId, 2, owner);
    expect(await texts()).toEqual(before);
    expect((await getPersona(db, personaId)).persona).toMatchObject({ status: "published", revision: back });
    expect((await compareVersions(db, personaId, back, 2)).difference.sections).toEqual([]);
    await expect(restoreVersion(db, personaId, 99, owner)).rejects.toThrow(NotFoundError);
  });

  it("are thinned out: all published ones stay while there are few, of the others the newest", async () => {
    const { personaId, owner } = planted;
    await setStatus(db, personaId, "published", owner);
    for (let number = 0; number < KEPT_OTHERS; number += 1) {
      await save((lines) => lines.map((line) => ({ ...line, text: `Text ${number}.` })));
    }
    const kept = await db
      .selectFrom("persona_versions")
      .select(["revision", "done"])
      .orderBy("revision")
      .execute();
    expect(kept).toHaveLength(KEPT_OTHERS + 1);
    expect(kept.slice(0, 2)).toEqual([
      { revision: 2, done: "published" },
      { revision: 3, done: "edited" },
    ]);
    const { next } = await listVersions(db, personaId, null);
    expect((await listVersions(db, personaId, next)).versions[0]?.revision).toBe((next ?? 0) - 1);
  });

  it("lose the words that somebody takes back, and do not bring them again", async () => {
    const { personaId, owner } = planted;
    const [marked, other] = ["zebra kettle", "quiet lamp"].map((text) => ({
      ...{
        statementId: newId(),
        itemId: newId(),
        text,
        occurredAt: "2026-01-01T00:00:00.000Z",
        source: "ticket",
      },
    }));
    if (!marked || !other) throw new Error("two quotes");
    const line = { key: "quote:1", position: 900, origin: "evidence" as const, removedAt: null };
    const untouched = { editedAt: null, editedBy: null, lockedAt: null, lockedBy: null };
    const [pain] = await selectLines(db, personaId);
    await insertLines(db, personaId, [
      {
        ...line,
        ...untouched,
        id: newId(),
        section: "quotes",
        text: marked.text,
        evidence: { quotes: [marked] },
      },
      {
        ...{ ...line, ...untouched, id: newId(), section: "pains" as const, text: "They wait." },
        evidence: { quotes: [marked, other], against: [marked] },
      },
    ]);
    await save((lines) => [...lines, { ...emptyLine(), text: "One more." }]);
    const holding = async () => {
      const rows = await db.selectFrom("persona_versions").select("snapshot").execute();
      return rows.filter(({ snapshot }) => snapshot.includes("zebra kettle")).length;
    };
    expect(await holding()).toBeGreaterThan(0);
    await db.transaction().execute((trx) => forgetQuotesOf(trx, [marked.itemId]));
    expect(await holding()).toBe(0);
    expect(JSON.stringify(await selectLines(db, personaId))).not.toContain("zebra kettle");
    await restoreVersion(db, personaId, 2, owner);
    expect(JSON.stringify(await selectLines(db, personaId))).not.toContain("zebra kettle");
    expect(pain).toBeDefined();
  });

  it("need what changes for the persona to be published; asking for review opens one", async () => {
    const { personaId, owner } = planted;
    await save((lines) => lines.map((line) => ({ ...line, removed: true })), "change");
    await expect(setStatus(db, personaId, "published", owner)).rejects.toThrow(InvalidInputError);
    expect((await getPersona(db, personaId)).persona.status).toBe("draft");
    await setStatus(db, personaId, "review", owner);
    await runJobs(db);
    const reviews = await db
      .selectFrom("reviews")
      .select(["subject", "subject_id", "reason"])
      .where("subject", "=", "persona")
      .execute();
    expect(reviews).toEqual([{ subject: "persona", subject_id: personaId, reason: "asked" }]);
  });

  it("take over of a new draft what was accepted, and nothing when the data have moved since", async () => {
    const { personaId, owner, drinkCoffee } = planted;
    const edited = await save((lines) => lines.map((line) => ({ ...line, text: "By hand." })));
    await drinkCoffee(7, "2026-02-01T00:00:00.000Z");
    const page = await getRedraftPage(db, personaId);
    const changed = page.steps.filter(({ kind }) => kind === "changed");
    expect(changed.length).toBeGreaterThan(0);
    expect(page.steps.find(({ before }) => before?.text === "By hand.")).toMatchObject({ because: "edited" });
    await drinkCoffee(6, "2026-03-01T00:00:00.000Z");
    const every = changed.map(({ id }) => id);
    const moved = await postRedraft(db, personaId, { mark: page.mark, intent: "all", every }, owner);
    expect(moved?.page.mark).not.toBe(page.mark);
    expect((await getPersona(db, personaId)).persona.revision).toBe(edited);

    const now = await getRedraftPage(db, personaId);
    const [first, ...rest] = now.steps.filter(({ kind }) => kind === "changed");
    const ids = (await getPersona(db, personaId)).lines.map(({ id }) => id);
    const accept = { mark: now.mark, intent: "chosen", accept: [first?.id ?? ""] };
    expect(await postRedraft(db, personaId, accept, owner)).toBeNull();
    const after = await getPersona(db, personaId);
    expect(after.lines.map(({ id }) => id)).toEqual(ids);
    const left = (await getRedraftPage(db, personaId)).steps.filter(({ kind }) => kind === "changed");
    expect(left.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect((await texts()).filter((text) => text === "By hand.").length).toBeGreaterThan(0);
    expect(editorFormOf(after.persona, after.lines).revision).toBe(edited + 1);
  });
});
