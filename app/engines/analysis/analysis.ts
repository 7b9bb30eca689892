import type { ItemStatements, ItemText, KindHead, Statement } from "../statements/statement.ts";
import type { FitOptions, ThemeFit } from "../themes/fitted-theme.ts";

/** One text to analyse with what is known about it. */
export type AnalysisItem = ItemText & {
  /** ISO time, when known. */
  time: string | null;
  /** Who said it, when known; people are counted by this. */
  person: string | null;
};

/** The statements of one text, or why it could not be read. */
export type ExtractedItem = ItemStatements | { itemId: string; error: string };

export type AnalysisOptions = Pick<FitOptions, "groupCount" | "granularity" | "wholeItems" | "previous"> & {
  /** Kinds judged by hand, by item id; an empty set means "other". Teaches the local heads. */
  labels?: ReadonlyMap<string, ReadonlySet<KindHead>>;
};

/** `id` is made of the item's id and the statement's span, so it is the same in every run over the same texts. */
export type AnalysedStatement = Statement & {
  id: string;
  itemId: string;
  themeId: string | null;
  themeScore: number;
};

export type AnalysedItem =
  | (Omit<ItemStatements, "statements"> & { themeIds: string[] })
  | { itemId: string; error: string };

export type Analysis = { items: AnalysedItem[]; statements: AnalysedStatement[]; fit: ThemeFit };
