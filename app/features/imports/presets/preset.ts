import type { ImportKind } from "../import.schema.ts";
import type { ColumnName, RowView } from "./row-view.ts";

/** How well the shape of a tool's files is known, for the person who relies on it. */
export const confidences = {
  documented: "the tool's own documentation",
  "several-files": "several files that agree",
  "one-file": "one file only; please look closely",
} as const;
export type Confidence = keyof typeof confidences;

/** The columns by which a tool's file is known; all names are as normaliseHeader gives them. */
export interface Signature {
  /** Each of these must be there. */
  all: readonly ColumnName[];
  /** Of these, so many must be there: for tools whose users choose the columns. */
  some?: { of: readonly ColumnName[]; atLeast: number };
  /** None of these may be there: columns of a tool that looks much the same. */
  none?: readonly ColumnName[];
  /** No column beside those that are known may be there: for names that anybody uses. */
  alone?: boolean;
  /** A column of whose first values one looks like this. */
  values?: { column: ColumnName; pattern: RegExp };
}

/** A column made of others before the mapping: words from inside a cell, or from several cells at once. */
export interface DerivedColumn {
  /** As shown among the file's own columns. */
  name: string;
  /** The columns that it is made of; without any of them it is left out. */
  from: readonly ColumnName[];
  /** Must be pure and linear in the length of the row. */
  value(row: RowView): string;
}

/** Rows that stand for one thing with the row before them: a further item of an order, a further message. */
export interface Continuation {
  /** Rows that follow one another and share this column's value belong together. */
  key: ColumnName;
  /** Whether a row of the same key is only a continuation; left out: each is. */
  when?(row: RowView): boolean;
  /** Columns whose values are gathered, one a line; of all others the first row's stay. */
  join: readonly ColumnName[];
  /** Columns whose numbers are added up. */
  sum?: readonly ColumnName[];
  /** What the report says of a row that was gathered into the one above. */
  reason: string;
}

/** What is known about the files of one tool: how to tell them, and what becomes of each column and row. */
export interface Preset {
  /** Kept with the import: never changed. */
  id: string;
  /** The tool as people call it. */
  name: string;
  /** What its ids are compared within; left out: the name. */
  source?: string;
  kind: ImportKind;
  confidence: Confidence;
  signature: Signature;
  /**
   * Field by field the columns that may fill it, the best first: the first that is there is taken, or all that are
   * there where the field takes several columns. Derived columns are named as they are after normaliseHeader.
   */
  fields: Readonly<Record<string, readonly ColumnName[]>>;
  /** Columns that its files are known to have beside those of signature and fields; they are left out. */
  others: readonly ColumnName[];
  derived?: readonly DerivedColumn[];
  /** Why a row is no customer's words or no fact, in a support lead's words; null: it is kept. */
  setAside?(row: RowView): string | null;
  /** Of an order that brought no money in the end, why: it takes a purchase back that was imported before. */
  undone?(row: RowView): string | null;
  continues?: Continuation;
  /** By field: what a cell (lower case) stands for; "" empties it. */
  values?: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** By field: what stands between several values of a cell, where the tool always writes it so. */
  separators?: Readonly<Record<string, string | RegExp>>;
  /** Of times that name no zone, neither beside them nor in their column's name: IANA. Left out: UTC. */
  timeZone?: string;
  /** The best rating possible; left out: as the column's numbers show. */
  ratingScale?: number;
  /** Of rows with fewer cells than the header: the tool is known to lose values inside of rows. Left out: blanks at their end. */
  shortRows?: "reject";
  /** Of answers without a number: who answers again has edited the answer, and the time is that of the edit. */
  answersAreEdited?: boolean;
  /** What the person should know about these files. */
  notes: readonly string[];
}
