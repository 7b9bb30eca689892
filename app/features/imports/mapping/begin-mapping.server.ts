import type { Db } from "#db/client.server.ts";
import { selectLastMappings } from "../detection/import-detection.repository.server.ts";
import type { Detection, ImportKind, Mapping } from "../import.schema.ts";
import { initialMapping } from "./suggest-mapping.ts";

/** The newest imports of a kind that are looked through for one of the same source. */
const MOST_LOOKED_AT = 20;

/**
 * A complete mapping for a file to begin with; what is redacted is what was redacted the last time that something of
 * its source was imported, since a newer export would bring it back into the texts otherwise.
 */
export async function beginMapping(
  db: Db,
  kind: ImportKind,
  detection: Pick<Detection, "columns" | "preset">,
  fileName: string,
): Promise<Mapping> {
  const mapping = initialMapping(kind, detection, fileName);
  const source = mapping.sourceName.toLowerCase();
  const earlier = await selectLastMappings(db, kind, MOST_LOOKED_AT);
  const last = earlier.find(({ sourceName }) => sourceName.toLowerCase() === source);
  return last ? { ...mapping, personalData: last.personalData } : mapping;
}
