import type { Db } from "#db/client.server.ts";
import {
  type Detection,
  detectionSchema,
  type ImportKind,
  type Mapping,
  mappingSchema,
} from "../import.schema.ts";

/** What was found out about a waiting file and chosen for it, as it is kept: to tell whether it has changed since. */
export interface KeptReading {
  detectionText: string;
  mappingText: string;
  detection: Detection;
  mapping: Mapping;
}

/** Undefined where no import waits at that id. */
export async function selectReading(db: Db, id: string): Promise<KeptReading | undefined> {
  const row = await db
    .selectFrom("imports")
    .select(["detection", "mapping"])
    .where("id", "=", id)
    .where("status", "=", "mapping")
    .executeTakeFirst();
  return (
    row && {
      detectionText: row.detection,
      mappingText: row.mapping,
      detection: detectionSchema.parse(JSON.parse(row.detection)),
      mapping: mappingSchema.parse(JSON.parse(row.mapping)),
    }
  );
}

/** The mappings of the newest imports of a kind that are done, the newest first. */
export async function selectLastMappings(db: Db, kind: ImportKind, limit: number): Promise<Mapping[]> {
  const rows = await db
    .selectFrom("imports")
    .select("mapping")
    .where("kind", "=", kind)
    .where("status", "=", "done")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ mapping }) => mappingSchema.parse(JSON.parse(mapping)));
}

/** Takes over what all rows show, unless the file is read otherwise by now; false when it is. */
export async function replaceDetection(
  db: Db,
  id: string,
  from: KeptReading,
  detection: Detection,
): Promise<boolean> {
  const result = await db
    .updateTable("imports")
    .set({ detection: JSON.stringify(detection) })
    .where("id", "=", id)
    .where("status", "=", "mapping")
    .where("detection", "=", from.detectionText)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Replaces a mapping that nobody has touched since it was read; does nothing otherwise. */
export async function replaceMapping(db: Db, id: string, from: KeptReading, mapping: Mapping): Promise<void> {
  await db
    .updateTable("imports")
    .set({ mapping: JSON.stringify(mapping) })
    .where("id", "=", id)
    .where("status", "=", "mapping")
    .where("mapping", "=", from.mappingText)
    .execute();
}
