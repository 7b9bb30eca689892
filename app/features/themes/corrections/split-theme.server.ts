import { describePart } from "#app/engines/themes/corrections/describe-part.ts";
import { textEmbedder } from "#app/engines/themes/corrections/embed-texts.ts";
import { splitByExamples } from "#app/engines/themes/corrections/split-by-examples.ts";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import {
  listHeld,
  logCorrection,
  tieStatements,
} from "#app/features/corrections/corrections.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { selectModel } from "../theme-models.repository.server.ts";
import { type CarriedOut, carryOut } from "./carry-out.server.ts";
import { fault, getStanding, refuseTakenName } from "./correct-theme.server.ts";
import { insertSplitTheme, selectTextsOfTheme } from "./split.repository.server.ts";

/** A split that was worked out and can be carried out. */
export interface PreparedSplit {
  themeId: string;
  name: string;
  /** All statements of the theme, those of the new one first. */
  part: { id: string; text: string }[];
  rest: { id: string; text: string }[];
  /** The examples that a person chose. */
  chosen: string[];
}

/**
 * Works out which statements of a theme go with the chosen examples: those nearer to their middle than to that of the
 * rest. Done before the transaction that carries it out, because it reads every text of the theme.
 */
export async function prepareSplit(
  db: Db,
  { themeId, chosen, name }: { themeId: string; chosen: readonly string[]; name: string },
): Promise<PreparedSplit> {
  const theme = await getStanding(db, themeId);
  const fitted = await selectModel(db);
  if (!fitted) throw new ConflictError("The themes are still being worked out. Try again in a minute.");
  const embed = textEmbedder(fitted.model);
  const texts = new Map<string, string>();
  const vectors = new Map<string, Float32Array>();
  let after = "";
  for (;;) {
    // Page by page, so that other requests get their turn in between.
    const page = await selectTextsOfTheme(db, theme.id, after);
    const last = page.at(-1);
    if (!last) break;
    for (const { id, text } of page) {
      texts.set(id, text);
      vectors.set(id, embed(text));
    }
    after = last.id;
  }
  const examples = chosen.filter((id) => texts.has(id));
  if (examples.length === 0) throw fault("chosen", "Tick the quotes that belong to the new theme.");
  const ids = splitByExamples(vectors, new Set(examples));
  if (ids.size === texts.size) {
    throw fault(
      "chosen",
      "Everything in this theme is like these quotes; nothing would be left. Tick fewer.",
    );
  }
  const all = [...texts].map(([id, text]) => ({ id, text }));
  return {
    themeId: theme.id,
    name,
    part: all.filter(({ id }) => ids.has(id)),
    rest: all.filter(({ id }) => !ids.has(id)),
    chosen: examples,
  };
}

/** Makes a new theme of the prepared part; later groupings keep the two apart. Takes a transaction. */
export async function splitTheme(
  trx: Db,
  actor: Pick<Actor, "id" | "name">,
  { themeId, name, part, rest, chosen }: PreparedSplit,
): Promise<CarriedOut> {
  const theme = await getStanding(trx, themeId);
  if (theme.name.toLowerCase() === name.toLowerCase()) {
    throw fault("name", "Give the new theme a name of its own.");
  }
  await refuseTakenName(trx, theme, name);
  const newThemeId = newId();
  await insertSplitTheme(trx, {
    id: newThemeId,
    kind: theme.kind,
    name,
    subtitle: part.find(({ id }) => chosen.includes(id))?.text ?? "",
    terms: describePart(part, [...part, ...rest]),
    splitFrom: theme.id,
    at: nowIso(),
  });
  const id = await logCorrection(trx, actor, {
    kind: "split",
    themeId: theme.id,
    themeName: theme.name,
    newThemeId,
    name,
  });
  const pinned = await findPinned(trx, chosen);
  await tieStatements(trx, id, [
    ...part.map((statement) => ({
      statementId: statement.id,
      themeId: newThemeId,
      // An example that somebody had pinned moves because it was ticked, and stays there.
      role: pinned.has(statement.id) ? ("chosen" as const) : ("holds" as const),
    })),
    ...rest.map((statement) => ({ statementId: statement.id, themeId: theme.id, role: "keeps" as const })),
  ]);
  return carryOut(trx, id);
}

async function findPinned(trx: Db, statementIds: readonly string[]): Promise<Set<string>> {
  const held = await listHeld(trx, statementIds);
  return new Set(held.filter(({ role }) => role === "chosen").map(({ statementId }) => statementId));
}
