import type { LoggedCorrection } from "#app/features/corrections/correction.schema.ts";
import {
  getCorrection,
  listCorrections,
  listTiedPlaces,
} from "#app/features/corrections/corrections.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { replayCorrections, type Scope } from "./replay.server.ts";

/** Replays the corrections (the latest 100) that were made after the one named `upTo`. Takes a transaction. */
export async function replaySince(trx: Db, upTo: string): Promise<void> {
  const { corrections } = await listCorrections(trx, { before: null, pageSize: 100 });
  for (const entry of corrections.filter(({ id }) => id > upTo).reverse()) {
    const { correction } = entry;
    const meant = correction.kind === "undo" ? await getCorrection(trx, correction.undoes) : entry;
    await replayCorrections(trx, await scopeOf(trx, meant));
  }
}

const PAGE = 1000;

/** Everything a correction speaks of. */
export async function scopeOf(db: Db, { id, correction }: LoggedCorrection): Promise<Scope> {
  const statementIds: string[] = [];
  for (let page = await listTiedPlaces(db, id, null, PAGE); ; ) {
    statementIds.push(...page.flatMap(({ statementId }) => statementId ?? []));
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) break;
    page = await listTiedPlaces(db, id, last, PAGE);
  }
  const themeIds = [
    ...("themeId" in correction && correction.themeId !== null ? [correction.themeId] : []),
    ...(correction.kind === "merge" ? [correction.into] : []),
    ...(correction.kind === "split" ? [correction.newThemeId] : []),
  ];
  return { themeIds, statementIds };
}
