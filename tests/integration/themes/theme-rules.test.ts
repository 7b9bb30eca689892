import { expect, it } from "vitest";
import { logCorrection, logUndo } from "#app/features/corrections/corrections.service.server.ts";
import { readThemeRules } from "#app/features/themes/corrections/theme-rules.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";

describeEachDatabase("what people said about themes", (open) => {
  const rename = (name: string) => ({ kind: "rename", themeId: "t", name, before: "" }) as const;

  it("is read on from where it was read before, and what is taken back counts no more", async () => {
    const db = await open();
    const owner = await createOwner(db);
    expect((await readThemeRules(db)).names.get("t")).toBeUndefined();
    const log = (name: string) => db.transaction().execute((trx) => logCorrection(trx, owner, rename(name)));
    await log("First");
    const second = await log("Second");
    expect((await readThemeRules(db)).names.get("t")).toBe("Second");
    expect((await readThemeRules(db, second)).names.get("t")).toBe("First");
    await db.transaction().execute((trx) => logUndo(trx, owner, second));
    expect((await readThemeRules(db)).names.get("t")).toBe("First");
  });

  it("is seen in the transaction that says it, and forgotten when that comes to nothing", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await readThemeRules(db);
    const failing = db.transaction().execute(async (trx) => {
      await logCorrection(trx, owner, rename("Never"));
      expect((await readThemeRules(trx)).names.get("t")).toBe("Never");
      throw new Error("given up");
    });
    await expect(failing).rejects.toThrow("given up");
    expect((await readThemeRules(db)).names.get("t")).toBeUndefined();
  });

  it("counts also when a machine whose clock is behind wrote it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await db.transaction().execute((trx) => logCorrection(trx, owner, rename("By the clock")));
    await readThemeRules(db);
    const late = { kind: "mute", themeId: "u", themeName: "" };
    await db
      .insertInto("corrections")
      .values({
        ...{ id: "0190f000-0000-7000-8000-000000000000", kind: "mute", theme_id: "u", undoes: null },
        ...{ payload: JSON.stringify(late), author_id: null, author_name: "", made_at: "2026-01-01" },
      })
      .execute();
    expect((await readThemeRules(db)).muted.has("u")).toBe(true);
  });
});
