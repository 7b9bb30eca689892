import { expect, test } from "vitest";
import {
  changeClosingPoints,
  changeSharing,
  listClosingPoints,
  listSharedResults,
  readSharedResults,
} from "#app/features/results/results.service.server.ts";
import { GoneError, NotFoundError } from "#app/lib/errors.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answeredSurvey } from "#tests/support/results.ts";

const share = { intent: "share", days: 30, withTexts: false, filter: "" } as const;

describeEachDatabase("shared results", (open) => {
  test("are shown to whoever has the link, without texts unless they were chosen", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { id } = await answeredSurvey(db, 6);
    const token = (await changeSharing(db, owner, id, share)) ?? "";
    const seen = await readSharedResults(db, token);
    expect(seen).toMatchObject({ title: "Why us", responses: 6, texts: {} });
    expect(JSON.stringify(seen)).not.toMatch(/Reason 1|Thing 1/);
    const withTexts = (await changeSharing(db, owner, id, { ...share, withTexts: true })) ?? "";
    expect(JSON.stringify(await readSharedResults(db, withTexts))).toMatch(/Reason/);
    const filter = "language=de&nonsense=1&from=never";
    const filtered = (await changeSharing(db, owner, id, { ...share, filter })) ?? "";
    expect(await readSharedResults(db, filtered)).toMatchObject({ responses: 0, filter: { language: "de" } });
    const stored = JSON.stringify(await db.selectFrom("shared_results").selectAll().execute());
    for (const secret of [token, withTexts, filtered]) expect(stored).not.toContain(secret);
    expect(stored).not.toContain("nonsense");
  });

  test("end when they are taken back and when they expire", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { id } = await answeredSurvey(db, 1);
    const token = (await changeSharing(db, owner, id, share)) ?? "";
    const [link] = await listSharedResults(db, id);
    await changeSharing(db, owner, id, { intent: "revoke", shareId: link?.id ?? "" });
    await expect(readSharedResults(db, token)).rejects.toThrow(GoneError);
    await expect(changeSharing(db, owner, id, { intent: "revoke", shareId: link?.id ?? "" })).rejects.toThrow(
      NotFoundError,
    );
    const another = (await changeSharing(db, owner, id, share)) ?? "";
    await db.updateTable("shared_results").set({ expires_at: "2026-01-01T00:00:00.000Z" }).execute();
    await expect(readSharedResults(db, another)).rejects.toThrow(GoneError);
    expect(await listSharedResults(db, id)).toEqual([]);
    await expect(readSharedResults(db, "x".repeat(43))).rejects.toThrow(GoneError);
  });

  test("what was done is kept in order, answers only a question of the survey, and can be taken back", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const { id } = await answeredSurvey(db, 1);
    const add = { intent: "add", did: "We did", themeId: "none" } as const;
    await changeClosingPoints(db, owner, id, { ...add, said: "First", questionId: "why" });
    await changeClosingPoints(db, owner, id, { ...add, said: "Second", questionId: "gone" });
    const points = await listClosingPoints(db, id);
    expect(points.map(({ said, questionId, themeId }) => [said, questionId, themeId])).toEqual([
      ["First", "why", null],
      ["Second", null, null],
    ]);
    await changeClosingPoints(db, owner, id, { intent: "remove", pointId: points[0]?.id ?? "" });
    expect(await listClosingPoints(db, id)).toHaveLength(1);
  });
});
