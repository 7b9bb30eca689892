import { expect, it } from "vitest";
import { getImport, listRejections, startImport } from "#app/features/imports/imports.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { archives } from "#tests/fixtures/imports/malformed/archives.ts";
import { encodedTexts } from "#tests/fixtures/imports/malformed/encoded-texts.ts";
import { jsonDocuments } from "#tests/fixtures/imports/malformed/json-documents.ts";
import type { MalformedFile } from "#tests/fixtures/imports/malformed/malformed-file.ts";
import { texts } from "#tests/fixtures/imports/malformed/texts.ts";
import { workbooks } from "#tests/fixtures/imports/malformed/workbooks.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { runImports, supportLead, upload, useDataFolder } from "#tests/support/imports.ts";

/** Uploads, unpacks and imports a file, as a person does who changes nothing; says why when it is refused. */
async function takeIn(db: Db, { name, content }: MalformedFile) {
  try {
    const id = await upload(db, await content(), { kind: "tickets", name });
    await runImports(db);
    const entry = await getImport(db, id);
    if (entry.status === "mapping") {
      await startImport(db, supportLead, id, entry.mapping);
      await runImports(db);
    }
    const done = await getImport(db, id);
    const { rejections } = await listRejections(db, id, "rejected", 0);
    return { refused: done.status === "failed" ? done.error : null, done, rejections };
  } catch (error) {
    if (error instanceof InvalidInputError) return { refused: error.message, done: null, rejections: [] };
    throw error;
  }
}

/** What becomes of the others on the way to a table does not depend on the database. */
const onEach = [...texts, ...archives.slice(0, 3), ...jsonDocuments.slice(0, 3), ...workbooks.slice(0, 3)];
const all = [...texts, ...encodedTexts, ...workbooks, ...jsonDocuments, ...archives];

describeEachDatabase("a malformed file", (open, { name: database }) => {
  useDataFolder();
  let shared: Promise<Db> | undefined;

  it.each((database === "sqlite" ? all : onEach).map((file) => [file.name, file] as const))(
    "%s",
    async (_, file) => {
      shared ??= open();
      const db = await shared;
      const { refused, done, rejections } = await takeIn(db, file);
      const { outcome } = file;
      if ("refused" in outcome) {
        expect(refused).toContain(outcome.refused);
        return;
      }
      expect(refused).toBeNull();
      const rejected = outcome.rejected ?? [];
      expect(rejections.map(({ lineNumber, reason }) => [lineNumber, reason])).toEqual(
        rejected.map(([line, reason]) => [line, expect.stringContaining(reason)]),
      );
      expect(done).toMatchObject({
        status: "done",
        createdRows: outcome.created,
        rejectedRows: rejected.length,
        rowsRead: outcome.created + rejected.length,
      });
      if (outcome.says) {
        const items = await db
          .selectFrom("feedback_items")
          .select("body")
          .where("import_id", "=", done?.id ?? "")
          .execute();
        expect(items.map(({ body }) => body).sort()).toEqual([...outcome.says].sort());
      }
      if (outcome.note) expect(done?.detection.notes.join(" ")).toContain(outcome.note);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});
