import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { atOnce } from "#app/features/themes/corrections/carrier.server.ts";
import { replay } from "#app/features/themes/corrections/carry-out.server.ts";
import {
  planStatementCorrection,
  planThemeCorrection,
} from "#app/features/themes/corrections/correct-by-form.server.ts";
import { selectFigures } from "#app/features/themes/corrections/figures.repository.server.ts";
import { makeCorrection, undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import type { CorrectionPlan } from "#app/features/themes/corrections/planned-correction.server.ts";
import { previewCorrection } from "#app/features/themes/corrections/preview.server.ts";
import type {
  StatementCorrectionForm,
  ThemeCorrectionForm,
} from "#app/features/themes/corrections/theme-correction-form.ts";
import { countEveryone } from "#app/features/themes/theme-counts.server.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import { refitThemes } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { isExpectedError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { feedbackItem, recordItems } from "#tests/support/factories.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { sayThings, shownThemes, statementsIn, whatStands } from "#tests/support/said-things.ts";

/** A small deterministic generator (Numerical Recipes' LCG), so that a failing case can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Makes a random correction through the forms' own plans; "" when the choice made no sense, such as merging with itself. */
async function correctSomething(db: Db, actor: Actor, pick: (below: number) => number): Promise<string> {
  const themes = await shownThemes(db);
  const theme = themes[pick(themes.length)]?.id ?? "";
  const other = themes[pick(themes.length)]?.id ?? "";
  const members = await statementsIn(db, theme);
  const statement = members[pick(members.length)] ?? "";
  const forTheme = (form: ThemeCorrectionForm) => planThemeCorrection(db, theme, form, { toShow: false });
  const forStatement = (form: StatementCorrectionForm) => planStatementCorrection(db, statement, form);
  const kind = pick(9);
  try {
    const planned = [
      () => forTheme({ do: "rename", name: `Name ${pick(1000)}` }),
      () => forTheme({ do: "merge", into: other }),
      () => forTheme({ do: "mute" }),
      () => forTheme({ do: "pin" }),
      () => forTheme({ do: "split", name: "Part", chosen: members.slice(0, 2) }),
      () => forStatement({ do: "move", themeId: other }),
      () => forStatement({ do: "kind", to: "praise" }),
      () => forStatement({ do: "pin" }),
      () => forStatement({ do: "aspect", about: "all of it" }),
    ][kind];
    const plan = await planned?.();
    return plan ? await correctAsShown(db, actor, plan) : "";
  } catch (error) {
    if (isExpectedError(error)) return "";
    throw error;
  }
}

/** Makes a correction and holds what was shown of it before against what comes of it. */
async function correctAsShown(db: Db, actor: Actor, plan: CorrectionPlan): Promise<string> {
  const before = await figures(db);
  const shown = await previewCorrection(db, plan);
  expect(await figures(db)).toEqual(before);
  const { correctionId } = await makeCorrection(db, actor, plan);
  const after = await figures(db);
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after))
    .sort((first, second) => (first.id < second.id ? -1 : 1));
  expect(shown).toEqual(changed);
  return correctionId;
}

async function figures(db: Db) {
  const themes = await db.selectFrom("themes").select("id").execute();
  return selectFigures(
    db,
    themes.map(({ id }) => id),
  );
}

/** What looks at a part of the themes must come to the same as looking at all of them. */
async function replayEverything(db: Db): Promise<void> {
  const themes = await db.selectFrom("themes").select("id").execute();
  const themeIds = themes.map(({ id }) => id);
  await db.transaction().execute(async (trx) => {
    const reach = { themeIds, tiedTo: null, isSingle: false, before: undefined };
    const carrier = atOnce(trx, await countEveryone(trx));
    await replay(carrier, reach, { beforeWriting: async () => {}, placed: async () => async () => true });
  });
}

describeEachDatabase("any corrections", (open) => {
  for (const seed of [1, 2, 3]) {
    it(`are taken back without a trace, in any order (seed ${seed})`, async () => {
      const db = await open();
      const owner = await createOwner(db);
      await sayThings(db);
      const before = await whatStands(db);
      const known = new Set(before.themes.map(({ id }) => id));
      const pick = chance(seed);
      const made: string[] = [];
      for (let step = 0; step < 10; step += 1) {
        made.push(await correctSomething(db, owner, pick));
        const stands = await whatStands(db);
        await replayEverything(db);
        expect(await whatStands(db)).toEqual(stands);
      }
      for (const id of known) expect((await findTheme(db, id))?.state).not.toBe("replaced");
      const left = made.filter((id) => id !== "");
      expect(left.length).toBeGreaterThan(3);
      while (left.length > 0) {
        const [id = ""] = left.splice(pick(left.length), 1);
        await undoCorrection(db, owner, id);
        const stands = await whatStands(db);
        await replayEverything(db);
        expect(await whatStands(db)).toEqual(stands);
      }
      const after = await whatStands(db);
      expect(after.statements).toEqual(before.statements);
      expect(after.themes.filter(({ id }) => known.has(id))).toEqual(before.themes);
    });
  }

  it("hold when a text is read anew and its statements have other places in it", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await sayThings(db);
    const item = feedbackItem({ externalId: "long", body: "The app crashes when I open the timer." });
    await recordItems(db, [item]);
    await runJobs(db);
    const target = (await shownThemes(db)).at(-1)?.id ?? "";
    const find = () =>
      db
        .selectFrom("statements")
        .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
        .select(["statements.id", "statements.theme_id as themeId"])
        .where("feedback_items.external_id", "=", "long")
        .where("statements.text", "=", "The app crashes when I open the timer.")
        .executeTakeFirst();
    const first = await find();
    const move = await planStatementCorrection(db, first?.id ?? "", { do: "move", themeId: target });
    await makeCorrection(db, owner, move);
    await db
      .transaction()
      .execute((trx) =>
        recordFeedback(trx, [
          { ...item, body: `Your parcel came on time. ${item.body} I love the colours.` },
        ]),
      );
    await runJobs(db);
    const second = await find();
    expect(second?.id).not.toBe(first?.id);
    expect(second?.themeId).toBe(target);
    await db.transaction().execute((trx) => recordFeedback(trx, [{ ...item, body: "Never mind." }]));
    await runJobs(db);
    expect(await find()).toBeUndefined();
    await db.transaction().execute((trx) => recordFeedback(trx, [item]));
    await runJobs(db);
    expect((await find())?.themeId).toBe(target);
  });

  it("made by two people at the same moment both count", async () => {
    const db = await open();
    const owner = await createOwner(db);
    await sayThings(db);
    const [first, second, third] = await shownThemes(db);
    const [a = "", b = "", c = ""] = [first?.id, second?.id, third?.id];
    const plans = [
      await planThemeCorrection(db, a, { do: "merge", into: b }, { toShow: false }),
      await planThemeCorrection(db, b, { do: "merge", into: c }, { toShow: false }),
      await planThemeCorrection(db, c, { do: "rename", name: "All of it" }, { toShow: false }),
    ];
    await Promise.all(plans.map((plan) => makeCorrection(db, owner, plan)));
    await db.transaction().execute((trx) => enqueue(trx, refitThemes, {}));
    await runJobs(db);
    const all = await findTheme(db, a);
    expect(all).toMatchObject({ id: c, name: "All of it" });
    expect(all?.mentions).toBe((first?.mentions ?? 0) + (second?.mentions ?? 0) + (third?.mentions ?? 0));
  });
});
