import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { type ImportKind, importKindNames } from "#app/features/imports/import.schema.ts";
import { getImport, receiveImport, startImport } from "#app/features/imports/imports.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** A file of the sample, as somebody would have it on disk. */
export interface SampleFile {
  kind: ImportKind;
  name: string;
  text: string;
}

/**
 * Hands a file to the import as a browser would and starts it with the suggested mapping; columns named like an
 * attribute fill that attribute. Returns the import's id; a worker has to run the job.
 */
export async function importSampleFile(
  db: Db,
  actor: Actor,
  file: SampleFile,
  attributes: ReadonlyMap<string, Attribute>,
): Promise<string> {
  const form = new FormData();
  form.set("kind", file.kind);
  form.set("file", new File([file.text], file.name, { type: "text/csv" }));
  const request = new Request("http://localhost/imports/new", { method: "POST", body: form });
  const id = await receiveImport(db, actor, request);
  const { mapping, detection } = await getImport(db, id);
  const byLabel = new Map([...attributes.values()].map((attribute) => [attribute.label, attribute.id]));
  const columns = mapping.columns.map((choice, index) => {
    const attributeId = byLabel.get(detection.columns[index]?.name ?? "");
    return file.kind === "customers" && attributeId
      ? { ...choice, target: `attribute:${attributeId}` }
      : choice;
  });
  await startImport(db, actor, id, {
    ...mapping,
    columns,
    sourceName: `Morrowmill ${importKindNames[file.kind].toLowerCase()}`,
  });
  return id;
}

/** Throws unless the import took in every row. */
export async function expectAllRows(db: Db, importId: string, rows: number): Promise<void> {
  const { fileName, status, rowsRead, rejectedRows, error } = await getImport(db, importId);
  if (status === "done" && rowsRead === rows && rejectedRows === 0) return;
  throw new Error(
    `Expected all ${rows} rows of ${fileName} to be taken in; it is ${status} with ${rowsRead} read, ${rejectedRows} rejected. ${error ?? ""}`,
  );
}
