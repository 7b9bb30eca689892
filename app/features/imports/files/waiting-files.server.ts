import type { Db } from "#db/client.server.ts";
import { uploadPath } from "./upload-folder.server.ts";
import { selectWithFiles } from "./waiting-files.repository.server.ts";

/** Uploaded files that wait to be imported or are being so, with where they lie; at most 200 imports. */
export async function listWaitingFiles(
  db: Db,
): Promise<{ importId: string; name: string; paths: string[] }[]> {
  const imports = await selectWithFiles(db);
  return imports.map(({ importId, name, fileKey, originalKey }) => ({
    importId,
    name,
    paths: [fileKey, originalKey].flatMap((key) => (key === null ? [] : [uploadPath(key)])),
  }));
}
