import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { ImportKind, Mapping } from "#app/features/imports/import.schema.ts";
import {
  getImport,
  receiveImport,
  requestUndo,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { takeBackImport } from "#app/features/imports/undo/undo-import.server.ts";
import { ingestImport, undoImport, unpackImport } from "#app/jobs/contracts.ts";
import { jobEntry } from "#app/jobs/job-entry.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";

export const supportLead: Actor = {
  id: "lead",
  name: "Lea Support",
  email: "lea@example.org",
  role: "support-lead",
};
export const owner: Actor = { ...supportLead, id: "owner", name: "Olu Owner", role: "owner" };

/** Gives the tests of a file a data folder of their own, removed afterwards. */
export function useDataFolder(): () => string {
  let folder = "";
  const before = process.env.DATA_DIR;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "earshot-imports-"));
    process.env.DATA_DIR = folder;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    await rm(folder, { recursive: true, force: true });
  });
  return () => folder;
}

/** Uploads a file as the form does; returns the import's id. */
export async function upload(
  db: Db,
  content: string | Uint8Array,
  { kind = "detect", name = "file.csv", actor = supportLead } = {},
): Promise<string> {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", new File([typeof content === "string" ? content : Buffer.from(content)], name));
  const request = new Request("http://localhost/imports/new", { method: "POST", body: form });
  return receiveImport(db, actor, request);
}

/** Uploads and starts a file with the suggested mapping, changed by `change`; returns the import's id. */
export async function uploadAndStart(
  db: Db,
  content: string | Uint8Array,
  options: { kind?: ImportKind; name?: string; actor?: Actor; change?: (mapping: Mapping) => Mapping } = {},
): Promise<string> {
  const { change = (mapping: Mapping) => mapping, actor = supportLead, ...rest } = options;
  const id = await upload(db, content, { ...rest, actor });
  await runImports(db);
  await startImport(db, actor, id, change((await getImport(db, id)).mapping));
  return id;
}

/** Runs the jobs that wait to import or undo an import, and no others. Throws the first error of one. */
export async function runImports(db: Db, known = registry): Promise<void> {
  const names = [unpackImport.name, ingestImport.name, undoImport.name];
  const only = new Map([...known].filter(([name]) => names.includes(name)));
  for (const outcome of await createRunner({ db, registry: only, concurrency: 1 }).runUntilIdle()) {
    if (outcome.end !== "done") throw outcome.error ?? new Error(`${outcome.name} ended as ${outcome.end}`);
  }
}

/** Uploads, starts and runs a file; returns the import as it ended. */
export async function importWhole(
  db: Db,
  content: string | Uint8Array,
  options: Parameters<typeof uploadAndStart>[2] = {},
) {
  const id = await uploadAndStart(db, content, options);
  await runImports(db);
  return getImport(db, id);
}

/** Undoes an import, in transactions of at most so many milliseconds; returns it as it ended. */
export async function undoWhole(db: Db, id: string, chunkMs?: number) {
  await requestUndo(db, owner, id);
  const undo = jobEntry(undoImport, async () => (run) => takeBackImport(run, chunkMs));
  await runImports(db, new Map([...registry, undo]));
  return getImport(db, id);
}
