import { expect, it } from "vitest";
import { findDone, resumeCorrections } from "#app/features/corrections/corrections.service.server.ts";
import { askCorrection } from "#app/features/themes/corrections/ask-correction.server.ts";
import { planStatementCorrection } from "#app/features/themes/corrections/correct-by-form.server.ts";
import { moveStatement } from "#app/features/themes/corrections/correct-statement.server.ts";
import {
  mergeThemes,
  muteTheme,
  renameTheme,
} from "#app/features/themes/corrections/correct-theme.server.ts";
import { LARGE } from "#app/features/themes/corrections/large.ts";
import { makeCorrection, undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { previewCorrection } from "#app/features/themes/corrections/preview.server.ts";
import { prepareSplit, splitTheme } from "#app/features/themes/corrections/split-theme.server.ts";
import { themeCorrectionForm } from "#app/features/themes/corrections/theme-correction-form.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import { carryOutCorrections, refitThemes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { growTheme } from "#tests/support/large-theme.ts";
import { crashes, sayThings, shownThemes, statementsIn, whatStands } from "#tests/support/said-things.ts";
import { carryOutUntil } from "#tests/support/stopped-corrections.ts";

/** Themes of which the first is too large to be corrected at once. */
async function seeded(open: () => Promise<Db>) {
  const db = await open();
  const owner = await createOwner(db);
  await sayThings(db);
  const [grown] = await shownThemes(db);
  await growTheme(db, grown?.id ?? "", LARGE + 200);
  const [large, second, third] = await shownThemes(db);
  if (!large || !second || !third) throw new Error("Expected three themes.");
  return { db, owner, large, second, third };
}

async function themeFigures(db: Db, id: string) {
  const theme = await findTheme(db, id);
  return theme && { id: theme.id, name: theme.name, mentions: theme.mentions, people: theme.people };
}

describeEachDatabase("corrections of large themes", (open) => {
  it("are logged at once and carried out by the worker, as shown before; undo restores exactly", async () => {
    const { db, owner, large, second } = await seeded(open);
    const before = await whatStands(db);
    const merge = mergeThemes({ themeId: large.id, into: second.id });
    const shown = await previewCorrection(db, merge);
    const { correctionId, isUnderWay } = await makeCorrection(db, owner, merge);
    expect(isUnderWay).toBe(true);
    expect(await whatStands(db)).toEqual(before);
    expect(await findDone(db, correctionId)).toMatchObject({ progress: { done: 0 } });
    await runJobs(db);
    expect(await findDone(db, correctionId)).toMatchObject({ progress: null });
    const merged = await themeFigures(db, large.id);
    expect(merged).toMatchObject({ id: second.id, mentions: large.mentions + second.mentions });
    expect(shown.find(({ id }) => id === second.id)?.after).toMatchObject({
      mentions: merged?.mentions,
      people: merged?.people,
    });
    expect(shown.find(({ id }) => id === large.id)?.after).toBeNull();
    expect((await undoCorrection(db, owner, correctionId)).isUnderWay).toBe(true);
    await runJobs(db);
    expect(await whatStands(db)).toEqual(before);
  });

  it("survive a worker that is killed between any two chunks, also on the way back", async () => {
    const { db, owner, large, second } = await seeded(open);
    const before = await whatStands(db);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: large.id, into: second.id }),
    );
    for (let chunks = 1; await carryOutUntil(db, chunks); chunks += 2) {
      // What was written stays, and nothing of it is written twice.
    }
    expect(await statementsIn(db, large.id)).toEqual([]);
    expect((await themeFigures(db, second.id))?.mentions).toBe(large.mentions + second.mentions);
    const tied = await db
      .selectFrom("correction_statements")
      .select("statement_id")
      .where("correction_id", "=", correctionId)
      .execute();
    expect(tied).toHaveLength(large.mentions);
    await undoCorrection(db, owner, correctionId);
    for (let chunks = 1; await carryOutUntil(db, chunks); chunks += 1);
    expect(await whatStands(db)).toEqual(before);
  });

  it("wait for each other in the order of the log, the small behind the large", async () => {
    const { db, owner, large, second, third } = await seeded(open);
    const before = await whatStands(db);
    const [statementId = ""] = await statementsIn(db, third.id);
    const made = [
      await makeCorrection(db, owner, mergeThemes({ themeId: large.id, into: second.id })),
      // The address of the merged theme leads on already, and its new name is taken.
      await makeCorrection(db, owner, renameTheme({ themeId: large.id, name: "Both of them" })),
      await makeCorrection(db, owner, moveStatement({ statementId, themeId: large.id })),
      await makeCorrection(
        db,
        owner,
        await planStatementCorrection(db, statementId, { do: "kind", to: "goal" }),
      ),
    ];
    expect(made.map(({ isUnderWay }) => isUnderWay)).toEqual([true, true, true, true]);
    await expect(
      makeCorrection(db, owner, renameTheme({ themeId: third.id, name: "Both of them" })),
    ).rejects.toThrow("Another theme is called");
    await carryOutUntil(db, 3);
    await runJobs(db);
    const merged = await themeFigures(db, large.id);
    expect(merged).toMatchObject({
      ...{ id: second.id, name: "Both of them" },
      mentions: large.mentions + second.mentions,
    });
    expect(await statementsIn(db, third.id)).not.toContain(statementId);
    for (const { correctionId } of made) await undoCorrection(db, owner, correctionId);
    await runJobs(db);
    expect(await whatStands(db)).toEqual(before);
  });

  it("stand still when their job failed for good, until somebody has them gone on with", async () => {
    const { db, owner, large, second } = await seeded(open);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: large.id, into: second.id }),
    );
    expect(await findDone(db, correctionId)).toMatchObject({ progress: { isStalled: false } });
    const resume = () => db.transaction().execute(resumeCorrections);
    await expect(resume()).rejects.toThrow("No correction is standing still.");
    await carryOutUntil(db, 3);
    await db
      .updateTable("jobs")
      .set({ state: "failed" })
      .where("dedupe_key", "=", carryOutCorrections.name)
      .execute();
    // Nobody goes on with it by himself.
    await runJobs(db);
    expect(await findDone(db, correctionId)).toMatchObject({ progress: { isStalled: true } });
    const asked = new URL(`https://earshot.test/?do=rename&name=Other`);
    const plan = async () => renameTheme({ themeId: second.id, name: "Other" });
    const answer = await askCorrection(db, asked, themeCorrectionForm, plan);
    expect(answer).toMatchObject({ changes: null, early: { isStalled: true } });
    await resume();
    await runJobs(db);
    expect(await findDone(db, correctionId)).toMatchObject({ progress: null });
    expect((await themeFigures(db, large.id))?.mentions).toBe(large.mentions + second.mentions);
  });

  it("taken back before they were carried out leave nothing behind", async () => {
    const { db, owner, large, second } = await seeded(open);
    const before = await whatStands(db);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: large.id, into: second.id }),
    );
    await carryOutUntil(db, 4);
    await undoCorrection(db, owner, correctionId);
    await runJobs(db);
    expect(await whatStands(db)).toEqual(before);
  });

  it("hold when themes are grouped anew and feedback comes in while one is half carried out", async () => {
    const { db, owner, large, second } = await seeded(open);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: large.id, into: second.id }),
    );
    await carryOutUntil(db, 3);
    await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
    await recordItems(db, [feedbackItem({ externalId: "new", body: crashes[0] ?? "" })]);
    await runJobs(db);
    expect(await statementsIn(db, large.id)).toEqual([]);
    expect((await findTheme(db, large.id))?.id).toBe(second.id);
    const unplaced = await db.selectFrom("statements").select("id").where("placed_at", "is", null).execute();
    expect(unplaced).toEqual([]);
    await undoCorrection(db, owner, correctionId);
    await runJobs(db);
    expect((await findTheme(db, large.id))?.id).toBe(large.id);
    // Grouped anew, it may hold fewer than before; it holds exactly what that grouping gave it.
    const fitted = await db
      .selectFrom("statements")
      .select("id")
      .where("fitted_theme_id", "=", large.id)
      .orderBy("id")
      .execute();
    expect(fitted.length).toBeGreaterThan(0);
    expect((await statementsIn(db, large.id)).toSorted()).toEqual(fitted.map(({ id }) => id).toSorted());
  });

  it("a split of a large theme is what was shown, and undo joins it again", async () => {
    const { db, owner, large } = await seeded(open);
    const before = await whatStands(db);
    const asked = {
      themeId: large.id,
      chosen: (await statementsIn(db, large.id)).slice(0, 2),
      name: "A part",
    };
    const shown = await previewCorrection(db, splitTheme(await prepareSplit(db, asked, { toShow: true })));
    const split = splitTheme(await prepareSplit(db, asked, { toShow: false }));
    const { correctionId } = await makeCorrection(db, owner, split);
    await carryOutUntil(db, 2);
    await runJobs(db);
    const part = (await shownThemes(db)).find(({ name }) => name === "A part");
    expect(shown.find(({ before: known }) => known === null)?.after).toMatchObject({
      mentions: part?.mentions,
      people: part?.people,
    });
    expect(await statementsIn(db, part?.id ?? "")).toEqual(expect.arrayContaining(asked.chosen));
    await undoCorrection(db, owner, correctionId);
    await runJobs(db);
    const after = await whatStands(db);
    expect(after.statements).toEqual(before.statements);
    expect(after.themes.filter(({ id }) => id !== part?.id)).toEqual(before.themes);
  });

  it("a name, a mute and a move of a large theme come of their previews too", async () => {
    const { db, owner, large, second } = await seeded(open);
    const before = await whatStands(db);
    const [statementId = ""] = await statementsIn(db, second.id);
    const made: string[] = [];
    for (const plan of [
      renameTheme({ themeId: large.id, name: "Another name" }),
      muteTheme({ themeId: large.id }),
      moveStatement({ statementId, themeId: large.id }),
    ]) {
      const shown = await previewCorrection(db, plan);
      made.push((await makeCorrection(db, owner, plan)).correctionId);
      await runJobs(db);
      for (const { id, after } of shown) {
        const theme = await findTheme(db, id);
        expect({
          name: theme?.name,
          mentions: theme?.mentions,
          people: theme?.people,
          isMuted: theme?.state === "muted",
        }).toEqual({
          name: after?.name,
          mentions: after?.mentions,
          people: after?.people,
          isMuted: after?.isMuted,
        });
      }
    }
    for (const id of made) await undoCorrection(db, owner, id);
    await runJobs(db);
    expect(await whatStands(db)).toEqual(before);
  });
});
