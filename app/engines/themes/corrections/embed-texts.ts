import type { ThemeModel } from "../fitted-theme.ts";
import { thawSpace } from "../model.ts";
import { statementStems } from "../statement-stems.ts";
import { embed } from "../vectors/space.ts";

// Names that the fit knew are not among its stems.
const noNames: ReadonlySet<string> = new Set();

/** Gives texts their vectors in the space of a frozen model: length 1, or zeros when no word is known. */
export function textEmbedder(model: ThemeModel): (text: string) => Float32Array {
  const space = thawSpace(model);
  return (text) => embed(statementStems(text, noNames), space);
}
