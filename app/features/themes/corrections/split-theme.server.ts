import type { ThemeTerm } from "#app/engines/themes/fitted-theme.ts";
import { listHeld } from "#app/features/corrections/corrections.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { fault, getStanding, refuseTakenName } from "./correct-theme.server.ts";
import { LARGE } from "./large.ts";
import type { CorrectionPlan } from "./planned-correction.server.ts";
import { countStatementsOfTheme, selectExamples } from "./split.repository.server.ts";
import { readSides, type Sides } from "./split-sides.server.ts";

/** A split that can be planned. */
export interface PreparedSplit {
  themeId: string;
  name: string;
  /** The examples that a person chose, those that stand in the theme. */
  examples: { id: string; text: string }[];
  /** What goes along; null where that is left to who carries it out. */
  part: Sides["part"] | null;
  terms: ThemeTerm[];
}

/**
 * Works out which statements of a theme go with the chosen examples. Done before the transaction that carries it out,
 * because it reads every text of the theme; of a large theme only when it is `toShow` what would change.
 */
export async function prepareSplit(
  db: Db,
  { themeId, chosen, name }: { themeId: string; chosen: readonly string[]; name: string },
  { toShow }: { toShow: boolean },
): Promise<PreparedSplit> {
  const theme = await getStanding(db, themeId);
  const examples = await selectExamples(db, theme.id, chosen);
  if (examples.length === 0) throw fault("chosen", "Tick the quotes that belong to the new theme.");
  const isLarge = (await countStatementsOfTheme(db, theme.id)) > LARGE;
  const sides =
    isLarge && !toShow
      ? null
      : await readSides(
          db,
          theme.id,
          examples.map(({ id }) => id),
        );
  if (sides !== null && sides.part.size === sides.all) {
    throw fault(
      "chosen",
      "Everything in this theme is like these quotes; nothing would be left. Tick fewer.",
    );
  }
  const terms = toShow ? [] : (sides?.describe() ?? []);
  return { themeId: theme.id, name, examples, part: sides?.part ?? null, terms };
}

/** Makes a new theme of what goes with the examples; later groupings keep the two apart. */
export function splitTheme({ themeId, name, examples, part, terms }: PreparedSplit): CorrectionPlan {
  const newThemeId = newId();
  return async (db) => {
    const theme = await getStanding(db, themeId);
    if (theme.name.toLowerCase() === name.toLowerCase()) {
      throw fault("name", "Give the new theme a name of its own.");
    }
    await refuseTakenName(db, theme, name);
    const ids = examples.map(({ id }) => id);
    const held = await listHeld(db, ids);
    const pinned = held.filter(({ role }) => role === "chosen").map(({ statementId }) => statementId);
    return {
      correction: { kind: "split", themeId: theme.id, themeName: theme.name, newThemeId, name },
      tie: {
        ...{ of: "split", from: theme.id, to: newThemeId, examples: ids },
        pinned: new Set(pinned),
        part,
      },
      themeIds: [theme.id],
      newTheme: {
        ...{ id: newThemeId, kind: theme.kind, name, splitFrom: theme.id },
        subtitle: examples[0]?.text ?? "",
        terms,
      },
    };
  };
}
