import type { Db } from "#db/client.server.ts";
import { type Detection, type ImportKind, mappingSchema } from "../import.schema.ts";
import type { Import } from "../imports.repository.server.ts";
import { beginMapping } from "./begin-mapping.server.ts";
import { fillsAttributes, importFields } from "./import-fields.ts";
import { keepChoices } from "./keep-choices.ts";

/** What is suggested for a file that is read anew, with the choices that a person had made for it. */
export async function suggestAgain(
  db: Db,
  { kind, detection, mapping, fileName }: Pick<Import, "kind" | "detection" | "mapping" | "fileName">,
  read: Detection,
) {
  const suggested = mappingSchema.parse(await beginMapping(db, kind, detection, fileName));
  const fresh = mappingSchema.parse(await beginMapping(db, read.kind, read, fileName));
  return keepChoices(
    suggested,
    { mapping, names: namesOf(detection) },
    { mapping: fresh, names: namesOf(read) },
    {
      samePlaces: read.part === detection.part,
      isTarget: read.kind === kind ? () => true : (target) => isTargetOf(read.kind, target),
    },
  );
}

const namesOf = ({ columns }: Detection) => columns.map(({ name }) => name);

function isTargetOf(kind: ImportKind, target: string): boolean {
  const [what, key] = target.split(":");
  if (what === "skip") return true;
  if (what === "field") return importFields[kind].some((field) => field.key === key);
  return what === "question" ? kind === "answers" : fillsAttributes(kind);
}
