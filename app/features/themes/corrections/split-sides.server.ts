import { setImmediate as turn } from "node:timers/promises";
import { describePart } from "#app/engines/themes/corrections/describe-part.ts";
import { textEmbedder } from "#app/engines/themes/corrections/embed-texts.ts";
import { gatherSides } from "#app/engines/themes/corrections/split-by-examples.ts";
import type { ThemeTerm } from "#app/engines/themes/fitted-theme.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { selectModel } from "../theme-models.repository.server.ts";
import { countStatementsOfTheme, selectTextsOfTheme, type ThemeText } from "./split.repository.server.ts";

/** What marks the new theme is read off so many statements, evenly taken. */
const DESCRIBED_FROM = 300;
/** So many are compared between two turns for other requests. */
const COMPARED_AT_ONCE = 2000;

export interface Sides {
  /** The statements that go with the examples, which are among them. */
  part: Set<string>;
  /** How many statements the theme has. */
  all: number;
  /** What marks the part against the whole. */
  describe(): ThemeTerm[];
}

/**
 * Which statements of a theme go with the chosen examples: those nearer to their middle than to that of the rest. Reads
 * every text of the theme, page by page, so that others get their turn in between; writes nothing.
 */
export async function readSides(db: Db, themeId: string, examples: readonly string[]): Promise<Sides> {
  const fitted = await selectModel(db);
  if (!fitted) throw new ConflictError("The themes are still being worked out. Try again in a minute.");
  const embed = textEmbedder(fitted.model);
  const chosen = new Set(examples);
  const sides = gatherSides(chosen);
  const vectors: [string, Float32Array][] = [];
  const described: ThemeText[] = [];
  const stride = Math.ceil((await countStatementsOfTheme(db, themeId)) / DESCRIBED_FROM);
  let page = await selectTextsOfTheme(db, themeId, undefined);
  while (page.length > 0) {
    for (const each of page) {
      const vector = embed(each.text);
      sides.add(each.id, vector);
      if (vectors.length % stride === 0 || chosen.has(each.id)) described.push(each);
      vectors.push([each.id, vector]);
    }
    page = await selectTextsOfTheme(db, themeId, page.at(-1));
  }
  const goesAlong = sides.settle();
  const part = new Set<string>();
  for (const [at, [id, vector]] of vectors.entries()) {
    if (goesAlong(id, vector)) part.add(id);
    if (at % COMPARED_AT_ONCE === 0) await turn();
  }
  const describe = () =>
    describePart(
      described.filter(({ id }) => part.has(id)),
      described,
    );
  return { part, all: vectors.length, describe };
}
