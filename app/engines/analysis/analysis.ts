import type { ItemStatements, ItemText, KindHead, Statement } from "../statements/statement.ts";

/** One text to analyse with what is known about it. */
export type AnalysisItem = ItemText & {
  /** ISO time, when known. */
  time: string | null;
  /** Who said it, when known; people are counted by this. */
  person: string | null;
};

/** The statements of one text, or why it could not be read. */
export type ExtractedItem = ItemStatements | { itemId: string; error: string };

export type AnalysisOptions = {
  /** Kinds judged by hand, by item id; an empty set means "other". Teaches the local heads. */
  labels?: ReadonlyMap<string, ReadonlySet<KindHead>>;
};

export type AnalysedStatement = Statement & { itemId: string; themeId: string | null; themeScore: number };
export type AnalysedItem =
  | (Omit<ItemStatements, "statements"> & { themeIds: string[] })
  | { itemId: string; error: string };

export type Analysis = { items: AnalysedItem[]; statements: AnalysedStatement[] };
