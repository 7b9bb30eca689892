import { expect, it } from "vitest";
import { listHeld } from "#app/features/corrections/corrections.service.server.ts";
import { listFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { moveStatement, pinStatement } from "#app/features/themes/corrections/correct-statement.server.ts";
import {
  mergeThemes,
  muteTheme,
  pinTheme,
  renameTheme,
} from "#app/features/themes/corrections/correct-theme.server.ts";
import { makeCorrection, undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { previewCorrection } from "#app/features/themes/corrections/preview.server.ts";
import { namesOfThemes } from "#app/features/themes/theme-names.server.ts";
import { findTheme, listThemes } from "#app/features/themes/themes.service.server.ts";
import { refitThemes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn, whatStands } from "#tests/support/said-things.ts";

async function refit(db: Db): Promise<void> {
  await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
  await runJobs(db);
}

async function seeded(open: () => Promise<Db>) {
  const db = await open();
  const owner = await createOwner(db);
  await sayThings(db);
  const [first, second, third] = await shownThemes(db);
  if (!first || !second) throw new Error("Expected at least two themes.");
  return { db, owner, first, second, third };
}

describeEachDatabase("corrections of themes", (open) => {
  it("a name stays through a refit, and is given back by undo", async () => {
    const { db, owner, first } = await seeded(open);
    const before = await whatStands(db);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      renameTheme({ themeId: first.id, name: "What we call it" }),
    );
    expect((await findTheme(db, first.id))?.name).toBe("What we call it");
    await refit(db);
    expect((await findTheme(db, first.id))?.name).toBe("What we call it");
    await undoCorrection(db, owner, correctionId);
    expect(await whatStands(db)).toEqual(before);
  });

  it("a preview says what would be and changes nothing", async () => {
    const { db, first, second } = await seeded(open);
    const before = await whatStands(db);
    const changes = await previewCorrection(db, mergeThemes({ themeId: second.id, into: first.id }));
    expect(await whatStands(db)).toEqual(before);
    expect(await db.selectFrom("corrections").selectAll().execute()).toEqual([]);
    expect(changes).toHaveLength(2);
    expect(changes.find(({ id }) => id === second.id)?.after).toBeNull();
    expect(changes.find(({ id }) => id === first.id)).toMatchObject({
      before: { mentions: first.mentions, people: first.people },
      after: { mentions: first.mentions + second.mentions },
    });
  });

  it("merged themes stay one through refits and new feedback; the old address leads to the new", async () => {
    const { db, owner, first, second } = await seeded(open);
    const before = await whatStands(db);
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: second.id, into: first.id }),
    );
    const merged = await findTheme(db, second.id);
    expect(merged).toMatchObject({ id: first.id, mentions: first.mentions + second.mentions });
    // Addresses and rules that name the old id find what it stands for.
    const filtered = await listFeedback(db, { theme: second.id }, { before: null, pageSize: 100 });
    expect(filtered.items).toHaveLength(merged?.mentions ?? 0);
    expect((await namesOfThemes(db)).get(second.id)).toBe(first.name);
    const quote = await db
      .selectFrom("statements")
      .select("text")
      .where("fitted_theme_id", "=", second.id)
      .executeTakeFirstOrThrow();
    await refit(db);
    expect((await findTheme(db, second.id))?.id).toBe(first.id);
    expect((await findTheme(db, first.id))?.mentions).toBe(first.mentions + second.mentions);
    await undoCorrection(db, owner, correctionId);
    expect(await whatStands(db)).toEqual(before);
    await makeCorrection(db, owner, mergeThemes({ themeId: second.id, into: first.id }));
    await recordItems(db, [feedbackItem({ externalId: "N1", body: quote.text })]);
    await runJobs(db);
    expect((await findTheme(db, second.id))?.id).toBe(first.id);
    expect((await findTheme(db, first.id))?.mentions).toBe(first.mentions + second.mentions + 1);
  });

  it("a muted theme is hidden, counted on, and does not come back", async () => {
    const { db, owner, first } = await seeded(open);
    const before = await whatStands(db);
    const members = await statementsIn(db, first.id);
    const { correctionId } = await makeCorrection(db, owner, muteTheme({ themeId: first.id }));
    const listed = await listThemes(db, { kind: "pain", pageSize: 50 });
    expect(listed.themes.map(({ id }) => id)).not.toContain(first.id);
    await refit(db);
    const again = await listThemes(db, { kind: "pain", pageSize: 50 });
    expect(again.themes.map(({ id }) => id)).not.toContain(first.id);
    expect(await statementsIn(db, first.id)).toEqual(members);
    expect((await findTheme(db, first.id))?.mentions).toBe(first.mentions);
    await undoCorrection(db, owner, correctionId);
    expect(await whatStands(db)).toEqual(before);
  });

  it("a moved or pinned statement never moves again until that is taken back", async () => {
    const { db, owner, first, second } = await seeded(open);
    const before = await whatStands(db);
    const [moved = "", pinned = ""] = await statementsIn(db, second.id);
    const move = await makeCorrection(db, owner, moveStatement({ statementId: moved, themeId: first.id }));
    const pin = await makeCorrection(db, owner, pinStatement({ statementId: pinned }));
    await refit(db);
    expect(await statementsIn(db, first.id)).toContain(moved);
    expect(await statementsIn(db, second.id)).toContain(pinned);
    await undoCorrection(db, owner, pin.correctionId);
    await undoCorrection(db, owner, move.correctionId);
    expect(await whatStands(db)).toEqual(before);
    await expect(undoCorrection(db, owner, move.correctionId)).rejects.toThrow("taken back already");
  });

  it("taken back in any order, corrections leave no trace", async () => {
    const { db, owner, first, second, third } = await seeded(open);
    const before = await whatStands(db);
    const [statementId = ""] = await statementsIn(db, first.id);
    const steps = [
      moveStatement({ statementId, themeId: second.id }),
      pinTheme({ themeId: first.id }),
      mergeThemes({ themeId: second.id, into: third?.id ?? first.id }),
      renameTheme({ themeId: first.id, name: "Another name" }),
      muteTheme({ themeId: first.id }),
    ];
    for (const order of [
      [0, 1, 2, 3, 4],
      [4, 2, 0, 3, 1],
    ]) {
      const made: string[] = [];
      for (const step of steps) made.push((await makeCorrection(db, owner, step)).correctionId);
      for (const at of order) {
        await undoCorrection(db, owner, made[at] ?? "");
      }
      expect(await whatStands(db)).toEqual(before);
    }
  });

  it("of what many corrections say alike of a statement the latest is read, however often it was said", async () => {
    const { db, owner, first } = await seeded(open);
    const names = Array.from({ length: 5 }, (_, at) => `Name ${at}`);
    let last = "";
    for (const name of names) {
      const rename = renameTheme({ themeId: first.id, name });
      last = (await makeCorrection(db, owner, rename)).correctionId;
    }
    const members = await statementsIn(db, first.id);
    const held = await listHeld(db, members);
    expect(held).toHaveLength(members.length);
    expect(new Set(held.map(({ correctionId }) => correctionId))).toEqual(new Set([last]));
    await undoCorrection(db, owner, last);
    expect((await findTheme(db, first.id))?.name).toBe("Name 3");
  });

  it("a correction reaches all statements of its theme, however many pages they fill", async () => {
    const { db, owner, first, second } = await seeded(open);
    const [item] = await db.selectFrom("feedback_items").select("id").limit(1).execute();
    const like = await db
      .selectFrom("statements")
      .selectAll()
      .where("theme_id", "=", second.id)
      .executeTakeFirstOrThrow();
    const more = Array.from({ length: 2100 }, (_, at) => ({
      ...like,
      id: `${like.id}-${at}`,
      item_id: item?.id ?? "",
      start_offset: 1000 + at,
    }));
    await db.transaction().execute((trx) => insertRows(trx, "statements", more));
    const before = [await statementsIn(db, first.id), await statementsIn(db, second.id)];
    const { correctionId } = await makeCorrection(
      db,
      owner,
      mergeThemes({ themeId: second.id, into: first.id }),
    );
    await runJobs(db);
    expect(await statementsIn(db, second.id)).toEqual([]);
    await undoCorrection(db, owner, correctionId);
    await runJobs(db);
    expect([await statementsIn(db, first.id), await statementsIn(db, second.id)]).toEqual(before);
  });
});
