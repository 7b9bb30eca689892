import type { RowEdit } from "../rules/edit-rows.ts";
import type { RuleMenu } from "../rules/rule-menu.ts";
import type { RuleRow } from "../rules/rule-rows.ts";

/** A row that keeps its identity while rows are moved about. */
export interface KeyedRow extends RuleRow {
  key: string;
}

/** What the parts of the rule's form share. */
export interface RuleEditing {
  menu: RuleMenu;
  rows: readonly KeyedRow[];
  errors: Readonly<Record<string, string>>;
  /** The row to go on with, after one was added, moved or removed. */
  focus: number | null;
  /** Present once the browser runs the form; without it, the buttons are posted and the server answers. */
  onChange?: (at: number, part: keyof RuleRow, value: string) => void;
  onEdit?: (edit: RowEdit, at: number) => void;
}
