import { expect, it } from "vitest";
import { listCorrections } from "#app/features/corrections/corrections.service.server.ts";
import { getFeedbackItem } from "#app/features/feedback/feedback.service.server.ts";
import { changeAspect, changeKind } from "#app/features/themes/corrections/correct-statement.server.ts";
import { makeCorrection, undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { prepareSplit, splitTheme } from "#app/features/themes/corrections/split-theme.server.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import { analyzeFeedback, refitThemes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn, whatStands } from "#tests/support/said-things.ts";

async function seeded(open: () => Promise<Db>) {
  const db = await open();
  const owner = await createOwner(db);
  await sayThings(db);
  const [first] = await shownThemes(db);
  if (!first) throw new Error("Expected a theme.");
  return { db, owner, first };
}

async function run(db: Db, contract: typeof refitThemes | typeof analyzeFeedback): Promise<void> {
  await db.transaction().execute((trx) => enqueue(trx, contract, {}));
  await runJobs(db);
}

async function textOf(db: Db, statementId: string): Promise<string> {
  const row = await db
    .selectFrom("statements")
    .select("text")
    .where("id", "=", statementId)
    .executeTakeFirstOrThrow();
  return row.text;
}

async function readAnew(db: Db): Promise<void> {
  await db.updateTable("feedback_items").set({ analysed_at: null }).execute();
  await run(db, analyzeFeedback);
}

describeEachDatabase("corrections of statements", (open) => {
  it("a split theme stays apart, and undo joins it again", async () => {
    const { db, owner, first } = await seeded(open);
    const before = await whatStands(db);
    const members = await statementsIn(db, first.id);
    const chosen = members.slice(0, 2);
    const split = await prepareSplit(
      db,
      { themeId: first.id, chosen, name: "The new one" },
      { toShow: false },
    );
    const { correctionId } = await makeCorrection(db, owner, splitTheme(split));
    const made = (await shownThemes(db)).find(({ name }) => name === "The new one");
    const moved = await statementsIn(db, made?.id ?? "");
    expect(moved).toEqual(expect.arrayContaining(chosen));
    expect(moved.length + (await statementsIn(db, first.id)).length).toBe(members.length);
    await run(db, refitThemes);
    expect(await statementsIn(db, made?.id ?? "")).toEqual(moved);
    await undoCorrection(db, owner, correctionId);
    const after = await whatStands(db);
    expect(after.statements).toEqual(before.statements);
    expect(after.themes.filter(({ id }) => id !== made?.id)).toEqual(before.themes);
    expect((await findTheme(db, made?.id ?? ""))?.id).toBe(first.id);
  });

  it("what is said like a split theme later goes there, before a refit and after", async () => {
    const { db, owner, first } = await seeded(open);
    const chosen = (await statementsIn(db, first.id)).slice(0, 2);
    const split = await prepareSplit(
      db,
      { themeId: first.id, chosen, name: "The new one" },
      { toShow: false },
    );
    await makeCorrection(db, owner, splitTheme(split));
    const made = (await shownThemes(db)).find(({ name }) => name === "The new one")?.id ?? "";
    const before = await statementsIn(db, made);
    await recordItems(db, [feedbackItem({ externalId: "N", body: await textOf(db, chosen[0] ?? "") })]);
    await runJobs(db);
    const grown = await statementsIn(db, made);
    expect(grown).toHaveLength(before.length + 1);
    await run(db, refitThemes);
    expect(await statementsIn(db, made)).toEqual(grown);
    // And when all of it is read anew.
    await readAnew(db);
    expect(await statementsIn(db, made)).toEqual(grown);
  });

  it("a kind that somebody gave stays through a refit and a new reading, and undo gives back the engine's", async () => {
    const { db, owner, first } = await seeded(open);
    const before = await whatStands(db);
    const [statementId = ""] = await statementsIn(db, first.id);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      await changeKind(db, { statementId, to: "goal" }),
    );
    const kindNow = async () => {
      const { statements } = await getFeedbackItem(db, statementId.slice(0, statementId.lastIndexOf(".")));
      return statements.find(({ id }) => id === statementId)?.kind;
    };
    expect(await kindNow()).toBe("goal");
    expect(await statementsIn(db, first.id)).not.toContain(statementId);
    await undoCorrection(db, owner, correctionId);
    expect(await whatStands(db)).toEqual(before);
    await makeCorrection(db, owner, await changeKind(db, { statementId, to: "goal" }));
    await run(db, refitThemes);
    expect(await kindNow()).toBe("goal");
    await readAnew(db);
    expect(await kindNow()).toBe("goal");
  });

  it("what a statement is about counts as a synonym in what is read later", async () => {
    const { db, owner } = await seeded(open);
    const { statementId, from } = await db
      .selectFrom("statements")
      .select(["id", "aspects"])
      .where("text", "like", "%parcel%")
      .where("aspects", "like", "%parcel%")
      .executeTakeFirstOrThrow()
      .then((row) => ({ statementId: row.id, from: JSON.parse(row.aspects) }));
    const before = await whatStands(db);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      changeAspect({ statementId, about: "delivery time", insteadOf: from[0].key }),
    );
    const aspectsNow = async () =>
      JSON.parse(
        (
          await db
            .selectFrom("statements")
            .select("aspects")
            .where("id", "=", statementId)
            .executeTakeFirstOrThrow()
        ).aspects,
      ).map(({ text }: { text: string }) => text);
    expect(await aspectsNow()).toContain("delivery time");
    await recordItems(db, [
      feedbackItem({ externalId: "N", body: "The parcel never arrives on the promised day." }),
    ]);
    await readAnew(db);
    expect(await aspectsNow()).toContain("delivery time");
    const later = await db
      .selectFrom("statements")
      .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
      .select("statements.aspects")
      .where("feedback_items.external_id", "=", "N")
      .executeTakeFirstOrThrow();
    if (from[0].key === "parcel") expect(later.aspects).toContain('"key":"deliveri time"');
    await undoCorrection(db, owner, correctionId);
    expect(await aspectsNow()).not.toContain("delivery time");
    expect(before.statements.find(({ id }) => id === statementId)?.original_reading).toBeNull();
  });

  it("what it was about before may be of any length: the history and later readings go on", async () => {
    const { db, owner } = await seeded(open);
    // Two words with a gap between them are one aspect, of which the gap is a part.
    const body = `The delivery${" ".repeat(300)}time is terrible and late.`;
    await recordItems(db, [feedbackItem({ externalId: "gap", body })]);
    await runJobs(db);
    const { id, aspects } = await db
      .selectFrom("statements")
      .select(["id", "aspects"])
      .where("text", "like", `%${" ".repeat(300)}%`)
      .executeTakeFirstOrThrow();
    const insteadOf = JSON.parse(aspects)[0].key;
    const asked = changeAspect({ statementId: id, about: "speed", insteadOf });
    const { correctionId } = await makeCorrection(db, owner, asked);
    const { corrections } = await listCorrections(db, { before: null, pageSize: 25 });
    expect(corrections[0]?.sentence).toContain("speed");
    // The history says what was taken back, not only that something was.
    await undoCorrection(db, owner, correctionId);
    const later = await listCorrections(db, { before: null, pageSize: 25 });
    expect(later.corrections[0]?.sentence).toBe(`Taken back: ${corrections[0]?.sentence}`);
    await makeCorrection(db, owner, asked);
    await readAnew(db);
    expect(
      (await db.selectFrom("statements").select("id").where("aspects", "like", "%speed%").execute()).length,
    ).toBeGreaterThan(0);
  });
});
