import { expect, it } from "vitest";
import { recountThemes } from "#app/features/themes/theme-counts.server.ts";
import {
  countHolds,
  holdThemes,
  upsertSetting,
} from "#app/features/themes/theme-settings.repository.server.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sayThings, shownThemes } from "#tests/support/said-things.ts";

const hold = (db: Db) => db.transaction().execute(holdThemes);

describeEachDatabase("themes that are held", (open) => {
  it("are counted as held, from nothing and from the time when it was not counted", async () => {
    const db = await open();
    expect(await countHolds(db)).toBe(0);
    expect(await hold(db)).toBe(1);
    await upsertSetting(db, "themes-held", "");
    expect(await countHolds(db)).toBe(0);
    expect(await hold(db)).toBe(1);
    expect(await hold(db)).toBe(2);
    expect(await countHolds(db)).toBe(2);
  });

  it("are counted with what was changed while they were being counted", async () => {
    const db = await open();
    await sayThings(db);
    const [theme, other] = await shownThemes(db);
    if (!theme || !other) throw new Error("Expected two themes.");
    // Somebody moves everything the moment the first counting has read it, before it writes.
    let isMoved = false;
    const move = async (trx: Db) => {
      await holdThemes(trx);
      await trx
        .updateTable("statements")
        .set({ theme_id: other.id })
        .where("theme_id", "=", theme.id)
        .execute();
    };
    const interrupted = new Proxy(db, {
      get(target, name) {
        if (name === "transaction" && !isMoved) {
          isMoved = true;
          return () => ({
            execute: async (work: (trx: Db) => Promise<unknown>) => {
              await target.transaction().execute(move);
              return target.transaction().execute(work);
            },
          });
        }
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await recountThemes(interrupted);
    expect(await findTheme(db, theme.id)).toMatchObject({ mentions: 0 });
    expect(await findTheme(db, other.id)).toMatchObject({ mentions: theme.mentions + other.mentions });
  });
});
