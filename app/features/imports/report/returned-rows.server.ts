import type { Db } from "#db/client.server.ts";
import type { ColumnChoice, Detection, Mapping } from "../import.schema.ts";
import { type Import, selectImport } from "../imports.repository.server.ts";
import { withoutRejectedColumns } from "./rejected-columns.ts";
import { selectWithRejections } from "./rejections.repository.server.ts";

/** The newest imports with rejected rows that are looked through. */
const MOST_LOOKED_AT = 20;

/**
 * The kind and mapping of the import whose rejected rows come back mended, for their file's columns: so they are the
 * same source's rows again, and what was stored then is not stored twice. Null for any other file. The reason and the
 * line stay out.
 */
export async function findMappingOfReturned(
  db: Db,
  detection: Detection,
): Promise<Pick<Import, "kind" | "mapping" | "fileName"> | null> {
  const names = withoutRejectedColumns(plainNames(detection));
  if (names === null) return null;
  for (const id of await selectWithRejections(db, MOST_LOOKED_AT)) {
    const first = await selectImport(db, id);
    if (first && JSON.stringify(plainNames(first.detection)) === JSON.stringify(names)) {
      return { kind: first.kind, fileName: first.fileName, mapping: fitTo(detection, first) };
    }
  }
  return null;
}

/** Without the columns that a preset makes of others. */
function plainNames({ columns }: Detection): string[] {
  return columns.flatMap(({ name, derived }) => (derived ? [] : [name]));
}

function fitTo({ columns }: Detection, first: Import): Mapping {
  const choices = new Map<string, ColumnChoice[]>();
  first.detection.columns.forEach((column, at) => {
    const choice = first.mapping.columns[at];
    if (choice) choices.set(keyOf(column), [...(choices.get(keyOf(column)) ?? []), choice]);
  });
  const skip: ColumnChoice = {
    target: "skip",
    dateOrder: "detected",
    decimals: "detected",
    fieldRule: "",
    purpose: "",
    category: "demographic",
  };
  // Columns of the same name keep their order.
  return { ...first.mapping, columns: columns.map((column) => choices.get(keyOf(column))?.shift() ?? skip) };
}

function keyOf({ name, derived }: Detection["columns"][number]): string {
  return JSON.stringify([name, Boolean(derived)]);
}
