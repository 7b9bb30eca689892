import { expect, it } from "vitest";
import { listFamilies } from "#app/features/themes/theme-families.server.ts";
import { listThemes } from "#app/features/themes/themes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { sayThings } from "#tests/support/said-things.ts";

const everything = { kind: "pain" as const, after: null, pageSize: 25 };

/** Puts the pain points with the highest priority under one heading. */
async function putTogether(db: Db, count: number): Promise<string[]> {
  const { themes } = await listThemes(db, { kind: "pain", pageSize: 25 });
  const ids = themes.slice(0, count).map(({ id }) => id);
  const created = { kind: "pain", created_at: new Date().toISOString() };
  await db.deleteFrom("theme_parents").execute();
  await db
    .insertInto("theme_parents")
    .values({ id: "family", name: "Broken things", ...created })
    .execute();
  await db.updateTable("themes").set({ parent_id: null }).execute();
  await db.updateTable("themes").set({ parent_id: "family" }).where("id", "in", ids).execute();
  return ids;
}

describeEachDatabase("themes that have something in common", (open) => {
  it("are one row under their heading, with everybody counted once", async () => {
    const db = await open();
    await sayThings(db);
    const ids = await putTogether(db, 2);
    const { themes } = await listThemes(db, { kind: "pain", pageSize: 25 });
    const { rows, next } = await listFamilies(db, everything);
    expect(next).toBeNull();
    expect(rows).toHaveLength(themes.length - 1);
    const family = rows.find(({ id }) => id === "family");
    expect(family?.name).toBe("Broken things");
    expect(family?.members.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const own = themes.filter(({ id }) => ids.includes(id));
    expect(family?.mentions).toBe(own.reduce((sum, theme) => sum + theme.mentions, 0));
    const people = await db
      .selectFrom("statements")
      .where("theme_id", "in", ids)
      .select((eb) => eb.fn.coalesce("customer_id", "item_id").as("person"))
      .execute();
    expect(family?.people).toBe(new Set(people.map(({ person }) => person)).size);
    expect(family?.activeSpeakers).toBeLessThanOrEqual(family?.people ?? 0);
    const monthly = (trend: readonly number[]) => trend.reduce((sum, count) => sum + count, 0);
    expect(monthly(family?.trend ?? [])).toBe(own.reduce((sum, { trend }) => sum + monthly(trend), 0));
  });

  it("come page by page, each theme once", async () => {
    const db = await open();
    await sayThings(db);
    await putTogether(db, 2);
    const { themes } = await listThemes(db, { kind: "pain", pageSize: 25 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await listFamilies(db, { kind: "pain", after, pageSize: 1 });
      for (const { id, members } of page.rows) {
        seen.push(...(members.length > 0 ? members.map((member) => member.id) : [id]));
      }
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(themes.map(({ id }) => id).toSorted());
  });

  it("stand by themselves where nothing else is under their heading, or it is gone", async () => {
    const db = await open();
    await sayThings(db);
    const [only] = await putTogether(db, 1);
    const { rows } = await listFamilies(db, everything);
    const row = rows.find(({ id }) => id === only);
    expect(row?.members).toEqual([]);
    await db.deleteFrom("theme_parents").execute();
    const again = await listFamilies(db, everything);
    expect(again.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});
