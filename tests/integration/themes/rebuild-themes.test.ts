import { expect, it } from "vitest";
import { moveStatement } from "#app/features/themes/corrections/correct-statement.server.ts";
import { mergeThemes, muteTheme } from "#app/features/themes/corrections/correct-theme.server.ts";
import { makeCorrection, undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import {
  askRebuild,
  decideRebuild,
  findRebuild,
} from "#app/features/themes/rebuild/rebuild.service.server.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn, whatStands } from "#tests/support/said-things.ts";

async function seeded(open: () => Promise<Db>) {
  const db = await open();
  const owner = await createOwner(db);
  await sayThings(db);
  return { db, owner };
}

async function workedOut(db: Db) {
  await runJobs(db);
  const { rebuild } = await findRebuild(db);
  if (!rebuild) throw new Error("Expected a rebuild.");
  return rebuild;
}

describeEachDatabase("rebuilding themes", (open) => {
  it("shows what would change and writes nothing when it is refused", async () => {
    const { db, owner } = await seeded(open);
    const before = await whatStands(db);
    await db.transaction().execute((trx) => askRebuild(trx, owner, 5));
    const rebuild = await workedOut(db);
    expect(rebuild).toMatchObject({ state: "ready", granularity: 5 });
    expect(await whatStands(db)).toEqual(before);
    await db.transaction().execute((trx) => decideRebuild(trx, owner, rebuild.id, "refused"));
    await runJobs(db);
    expect(await whatStands(db)).toEqual(before);
    expect(await findRebuild(db)).toMatchObject({ granularity: 3, rebuild: null });
    await expect(
      db.transaction().execute((trx) => decideRebuild(trx, owner, rebuild.id, "accepted")),
    ).rejects.toThrow("decided on already");
  });

  it("writes what it showed; corrections survive it, and every old address leads somewhere", async () => {
    const { db, owner } = await seeded(open);
    const [muted, home, target, merged] = await shownThemes(db);
    if (!muted || !home || !target) throw new Error("Expected three themes.");
    const hidden = await statementsIn(db, muted.id);
    const [moved = ""] = await statementsIn(db, home.id);
    const made = [
      await makeCorrection(db, owner, muteTheme({ themeId: muted.id })),
      await makeCorrection(db, owner, moveStatement({ statementId: moved, themeId: target.id })),
    ];
    if (merged) {
      made.push(await makeCorrection(db, owner, mergeThemes({ themeId: merged.id, into: target.id })));
    }
    const ids = (await whatStands(db)).themes.map(({ id }) => id);
    for (const granularity of [1, 5]) {
      await db.transaction().execute((trx) => askRebuild(trx, owner, granularity));
      const rebuild = await workedOut(db);
      await db.transaction().execute((trx) => decideRebuild(trx, owner, rebuild.id, "accepted"));
      expect((await workedOut(db)).state).toBe("done");
      for (const { id, after } of rebuild.changes?.themes ?? []) {
        expect({ id, count: (await statementsIn(db, id)).length }).toEqual({ id, count: after ?? 0 });
      }
      expect((await findRebuild(db)).granularity).toBe(granularity);
      expect(await statementsIn(db, muted.id)).toEqual(expect.arrayContaining(hidden));
      expect((await findTheme(db, muted.id))?.state).toBe("muted");
      const standing = await findTheme(db, target.id);
      expect(await statementsIn(db, standing?.id ?? "")).toContain(moved);
      for (const id of ids) {
        const theme = await findTheme(db, id);
        expect(theme === undefined ? id : theme.state).not.toBe("replaced");
      }
    }
    for (const { correctionId } of made) {
      await undoCorrection(db, owner, correctionId);
    }
    const misplaced = await db
      .selectFrom("statements")
      .select(["id", "theme_id", "fitted_theme_id"])
      .where((eb) =>
        eb(eb.fn.coalesce("theme_id", eb.val("")), "!=", eb.fn.coalesce("fitted_theme_id", eb.val(""))),
      )
      .execute();
    expect(misplaced).toEqual([]);
  });

  it("an accepted proposal is carried out though somebody asks for another at once", async () => {
    const { db, owner } = await seeded(open);
    await db.transaction().execute((trx) => askRebuild(trx, owner, 5));
    const { id } = await workedOut(db);
    const [decided, asked] = await Promise.allSettled([
      db.transaction().execute((trx) => decideRebuild(trx, owner, id, "accepted")),
      db.transaction().execute((trx) => askRebuild(trx, owner, 1)),
    ]);
    expect([decided.status, asked.status].sort()).toEqual(["fulfilled", "rejected"]);
    const { state } = await workedOut(db);
    expect(state).toBe(decided.status === "fulfilled" ? "done" : "ready");
  });

  it("one whose job failed for good leaves room for the next", async () => {
    const { db, owner } = await seeded(open);
    await db.transaction().execute((trx) => askRebuild(trx, owner, 5));
    const { id } = await workedOut(db);
    await db.transaction().execute((trx) => decideRebuild(trx, owner, id, "accepted"));
    await db
      .updateTable("jobs")
      .set({ state: "failed" })
      .where("dedupe_key", "=", `themes.rebuild:${id}`)
      .execute();
    expect(await findRebuild(db)).toMatchObject({ rebuild: null, gaveUp: true });
    await db.transaction().execute((trx) => askRebuild(trx, owner, 4));
    expect((await workedOut(db)).state).toBe("ready");
  });
});
