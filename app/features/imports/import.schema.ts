// What an import is made of, for whoever needs several of its parts.
export type { ColumnProfile } from "./detection/column-profile.schema.ts";
export {
  type Delimiter,
  type Detection,
  delimiterNames,
  delimiters,
  detectionSchema,
  type FileFormat,
  type FilePart,
  fileFormatNames,
  fileFormats,
  filePartSchema,
  MAX_COLUMNS,
  type RecurringPassage,
  undetected,
} from "./detection/detection.schema.ts";
export {
  type ImportKind,
  type ImportStatus,
  importKindNames,
  importKinds,
  importStatuses,
  importStatusNames,
} from "./import-kind.ts";
export {
  type ColumnChoice,
  columnChoiceSchema,
  type Mapping,
  MOST_PASSAGES,
  mappingSchema,
} from "./mapping/mapping.schema.ts";
export { NO_PRESET, type Reading, type Wanted, wantedSchema } from "./mapping/reading.schema.ts";

/** What became of a row that was stored. */
export const rowOutcomes = ["created", "updated", "unchanged"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * What became of one row, and of what: the feedback item, the company, or the customer whom the row describes or whose
 * doing it is. A row that was read but is about nobody is set aside with the reason.
 */
export type StoredRow =
  | {
      outcome: RowOutcome;
      subjectId: string;
      /** What the row wrote, where that is not the subject itself: what a customer did. */
      recordId?: string;
    }
  | { outcome: "skipped"; reason: string };
