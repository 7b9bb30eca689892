import { expect, it } from "vitest";
import { changeKind, moveStatement } from "#app/features/themes/corrections/correct-statement.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { nextToReview, reviewProgress } from "#app/features/themes/corrections/review-queue.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn } from "#tests/support/said-things.ts";

const rooms = ["kitchen", "office", "cellar", "garden", "hall", "attic", "garage", "studio", "shop", "porch"];

async function kindOf(db: Db, externalId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("statements")
    .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
    .select("statements.kind")
    .where("feedback_items.external_id", "=", externalId)
    .executeTakeFirst();
  return row?.kind;
}

describeEachDatabase("what corrections teach", (open) => {
  it("the kinds that people gave count when more is read", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await recordItems(
      db,
      rooms.flatMap((room) => [
        feedbackItem({ externalId: `hums-${room}`, body: `The lid hums quietly in our ${room}.` }),
        feedbackItem({ externalId: `stands-${room}`, body: `The machine stands in our ${room}.` }),
      ]),
    );
    await runJobs(db);
    const before = feedbackItem({ externalId: "before", body: "The lid hums quietly at night." });
    await recordItems(db, [before]);
    await runJobs(db);
    const untaught = await kindOf(db, "before");
    const statements = await db.selectFrom("statements").select(["id", "text"]).orderBy("id").execute();
    for (const { id, text } of statements) {
      const to = text.includes("hums") ? "pain" : "other";
      await makeCorrection(db, owner, await changeKind(db, { statementId: id, to }));
    }
    await recordItems(db, [feedbackItem({ externalId: "after", body: "The lid hums quietly at noon." })]);
    await runJobs(db);
    expect(untaught).not.toBe("pain");
    expect(await kindOf(db, "after")).toBe("pain");
  });

  it("a statement that was moved draws new ones like it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await sayThings(db);
    const [home, target] = await shownThemes(db);
    const [statementId = ""] = await statementsIn(db, home?.id ?? "");
    const { text } = await db
      .selectFrom("statements")
      .select("text")
      .where("id", "=", statementId)
      .executeTakeFirstOrThrow();
    const placedAs = async (externalId: string) => {
      await recordItems(db, [feedbackItem({ externalId, body: text })]);
      await runJobs(db);
      const row = await db
        .selectFrom("statements")
        .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
        .select(["statements.theme_id as themeId", "statements.fitted_theme_id as fittedThemeId"])
        .where("feedback_items.external_id", "=", externalId)
        .executeTakeFirstOrThrow();
      return row;
    };
    expect((await placedAs("N1")).themeId).toBe(home?.id);
    const alike = await db.selectFrom("statements").select("id").where("text", "=", text).execute();
    for (const { id } of alike) {
      await makeCorrection(db, owner, moveStatement({ statementId: id, themeId: target?.id ?? "" }));
    }
    expect(await placedAs("N2")).toEqual({ themeId: target?.id, fittedThemeId: home?.id });
  });

  it("the review queue offers the least sure first, and not what was skipped or judged", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await sayThings(db);
    const sure = await nextToReview(db, []);
    const [first, second] = await shownThemes(db);
    const [one = "", two = ""] = await statementsIn(db, first?.id ?? "");
    const [three = ""] = await statementsIn(db, second?.id ?? "");
    for (const [id, score] of [
      [one, 0.501],
      [two, 0.502],
      [three, 0.503],
    ] as const) {
      await db.updateTable("statements").set({ kind_score: score }).where("id", "=", id).execute();
    }
    expect((await nextToReview(db, [])).left).toBe(sure.left + 3);
    expect((await nextToReview(db, [])).statement?.id).toBe(one);
    // Another theme's turn comes before the second of the first.
    expect((await nextToReview(db, [one])).statement?.id).not.toBe(one);
    await makeCorrection(db, owner, await changeKind(db, { statementId: one, to: "pain" }));
    const next = await nextToReview(db, []);
    expect(next).toMatchObject({ judged: 1, left: sure.left + 2 });
    expect(next.statement?.id).not.toBe(one);
    expect(reviewProgress({ judged: 3, left: 1 })).toBe("3 judged so far, 1 unsure statement is left.");
  });
});
