import type { ModelTheme, ThemeModel } from "./fitted-theme.ts";
import { modelFormat } from "./model-format.ts";
import { packMatrix, unpackMatrix } from "./pack-matrix.ts";
import type { Space } from "./vectors/space.ts";
import { toVocabulary } from "./vectors/vocabulary.ts";

/** Freezes what a fit learnt into plain JSON. */
export function freezeModel(space: Space, kindsApart: boolean, themes: ModelTheme[]): ThemeModel {
  const { vocabulary, reduction } = space;
  return {
    format: modelFormat,
    stems: [...vocabulary.stems],
    idf: Array.from(vocabulary.idf, roundWeight),
    reduction: reduction && {
      latent: packMatrix(reduction.latent),
      words: packMatrix(reduction.words),
      common: Array.from(reduction.common, roundWeight),
    },
    kindsApart,
    themes,
  };
}

/** The space of a frozen model. */
export function thawSpace(model: ThemeModel): Space {
  const vocabulary = toVocabulary(model.stems, Float32Array.from(model.idf));
  if (model.reduction === null) return { vocabulary, reduction: null };
  const { latent, words, common } = model.reduction;
  return {
    vocabulary,
    reduction: {
      latent: unpackMatrix(latent),
      words: unpackMatrix(words),
      common: Float32Array.from(common),
    },
  };
}

function roundWeight(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
