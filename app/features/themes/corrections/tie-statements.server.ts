import type { LoggedCorrection } from "#app/features/corrections/correction.schema.ts";
import { tieAlike } from "#app/features/corrections/corrections.service.server.ts";
import type { Carrier } from "./carrier.server.ts";
import { updateTerms } from "./split.repository.server.ts";
import { readSides } from "./split-sides.server.ts";
import { tieOfTheme } from "./themes-named-by.ts";
import { selectWalkPage, type WalkPlace } from "./walk-statements.repository.server.ts";

/**
 * Ties all statements of its theme to a logged correction. Safe to run twice: what is tied already stays so. `examples`
 * are those of a split, which are tied when it is logged; `part` is what goes along where that was worked out before.
 */
export async function tieTheme(
  carrier: Carrier,
  { id, correction }: LoggedCorrection,
  { examples, part }: { examples: readonly string[]; part: ReadonlySet<string> | null },
): Promise<void> {
  const tie = tieOfTheme(correction);
  if (tie) {
    return walkTheme(carrier, tie.from, (ids) =>
      carrier.write(ids.length, (trx) => tieAlike(trx, id, ids, { themeId: tie.to, role: tie.role })),
    );
  }
  if (correction.kind !== "split") return;
  const { themeId, newThemeId } = correction;
  const goesAlong = part ?? (await workOutPart(carrier, { themeId, newThemeId, examples }));
  await walkTheme(carrier, themeId, (ids) =>
    carrier.write(ids.length, async (trx) => {
      const along = ids.filter((each) => goesAlong.has(each));
      const left = ids.filter((each) => !goesAlong.has(each));
      await tieAlike(trx, id, along, { themeId: newThemeId, role: "holds" });
      await tieAlike(trx, id, left, { themeId, role: "keeps" });
    }),
  );
}

async function workOutPart(
  carrier: Carrier,
  { themeId, newThemeId, examples }: { themeId: string; newThemeId: string; examples: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { part, describe } = await readSides(carrier.db, themeId, examples);
  const terms = describe();
  await carrier.write(0, (trx) => updateTerms(trx, newThemeId, terms));
  return part;
}

async function walkTheme(
  carrier: Carrier,
  themeId: string,
  each: (statementIds: string[]) => Promise<void>,
): Promise<void> {
  let after: WalkPlace | null = null;
  do {
    const page = await selectWalkPage(carrier.db, { by: "theme", id: themeId }, after, carrier.rowsAtOnce());
    if (page.statements.length > 0) await each(page.statements.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
}
