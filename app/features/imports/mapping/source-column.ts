import type { AttributeDefinition } from "#app/features/attributes/attribute.schema.ts";
import type { ColumnChoice } from "../import.schema.ts";
import type { DateOrder } from "../rows/date-order.ts";
import type { ImportField } from "./import-fields.ts";

/** A column of a file, with how its cells are read. */
export interface SourceColumn {
  index: number;
  name: string;
  dateOrder: DateOrder;
  decimalComma: boolean;
  /** IANA; of times that name none. */
  timeZone: string;
  /** What stands between several values of one cell; null where cells hold one value. */
  listSeparator: string | RegExp | null;
  /** What a cell (lower case) stands for in files of this tool; "" empties it. */
  values?: ReadonlyMap<string, string>;
}

/** An attribute filled by a column; without an id it will be defined when the import starts. */
export interface PlannedAttribute {
  column: SourceColumn;
  attribute: AttributeDefinition & { id: string | null };
  /** What wins where a value is known; "" as for all columns. */
  rule: ColumnChoice["fieldRule"];
}

/** A field with the columns that fill it. */
export interface PlannedField {
  field: ImportField;
  columns: SourceColumn[];
}

/** By the field's key. */
export type PlannedFields = Map<string, PlannedField>;
