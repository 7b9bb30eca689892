import { expect } from "vitest";
import { z } from "zod";
import type { DryRunOutcome } from "#app/features/imports/dry-run/dry-run.schema.ts";
import {
  type ImportKind,
  type Mapping,
  type RowOutcome,
  rowOutcomes,
} from "#app/features/imports/import.schema.ts";
import {
  findDryRun,
  getImport,
  saveMapping,
  startDryRun,
  startImport,
} from "#app/features/imports/imports.service.server.ts";
import { registry } from "#app/jobs/registry.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import { owner, runImports, upload } from "#tests/support/imports.ts";

/** The tables whose rows are records; a dry run must not touch one of them. */
const RECORDS = [
  "customers",
  "companies",
  "feedback_items",
  "statements",
  "surveys",
  "survey_versions",
  "responses",
  "answers",
  "events",
  "attributes",
  "attribute_values",
  "import_outcomes",
  "import_rejections",
  "import_created",
  "import_changes",
] as const;

/** Runs the dry runs that wait, and no other jobs. */
export async function runDryRuns(db: Db): Promise<void> {
  const only = new Map([...registry].filter(([name]) => name === "imports.dry-run"));
  for (const { end, error } of await createRunner({ db, registry: only }).runUntilIdle()) {
    if (end !== "done") throw error;
  }
}

async function recordsOf(db: Db): Promise<string> {
  const tables = await Promise.all(RECORDS.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(tables.map((rows) => rows.map((row) => JSON.stringify(row)).sort()));
}

export interface TrialOptions {
  kind?: ImportKind;
  change?: (mapping: Mapping) => Mapping;
}

/** Who stands behind the rows of one outcome, in the order of the file: as the dry run named them. */
async function foretold(db: Db, id: string, outcomes: readonly DryRunOutcome[]): Promise<string[]> {
  const rows = await db
    .selectFrom("import_dry_run_rows")
    .select(["label", "row_number as row"])
    .where("import_id", "=", id)
    .where("outcome", "in", outcomes)
    .orderBy("row_number")
    .execute();
  return rows.map(({ label }) => ADDRESS.exec(label)?.[0] ?? "");
}

const ADDRESS = /[\w.-]+@[\w.-]+/;

/** Whom the rows of one outcome were about in the end. */
async function became(db: Db, id: string, outcome: RowOutcome): Promise<string[]> {
  const chunks = await db
    .selectFrom("import_outcomes")
    .select(outcome)
    .where("import_id", "=", id)
    .orderBy("from_row")
    .execute();
  const ids = chunks.flatMap((chunk) => z.array(z.string()).parse(JSON.parse(chunk[outcome] ?? "[]")));
  const people = await db.selectFrom("customers").select(["id", "email"]).execute();
  const emails = new Map(people.map((person) => [person.id, person.email ?? ""]));
  return ids.map((subject) => emails.get(subject) ?? "");
}

/** Tries a file out, then imports it, and checks that both say the same; returns what they said. */
export async function tryAndImport(
  db: Db,
  content: string,
  { kind, change = (mapping) => mapping }: TrialOptions = {},
) {
  const id = await upload(db, content, { ...(kind && { kind }), actor: owner });
  const mapping = change((await getImport(db, id)).mapping);
  await saveMapping(db, id, mapping);
  const before = await recordsOf(db);
  await startDryRun(db, id);
  await runDryRuns(db);
  expect(await recordsOf(db)).toBe(before);
  const run = await findDryRun(db, id);
  expect(run).toMatchObject({ state: "done", isCurrent: true, error: null });
  await startImport(db, owner, id, mapping);
  await runImports(db);
  const done = await getImport(db, id);
  expect(done.status).toBe("done");
  const { created, linked, updated, unchanged, skipped, rejected } = run?.counts ?? {};
  expect({ created: (created ?? 0) + (linked ?? 0), updated, unchanged, skipped, rejected }).toEqual({
    created: done.createdRows,
    updated: done.updatedRows,
    unchanged: done.unchangedRows,
    skipped: done.skippedRows,
    rejected: done.rejectedRows,
  });
  const leftOut = await db
    .selectFrom("import_rejections")
    .select(["kind", "row_number as row"])
    .where("import_id", "=", id)
    .orderBy("row_number")
    .execute();
  const tried = await db
    .selectFrom("import_dry_run_rows")
    .select(["outcome as kind", "row_number as row"])
    .where("import_id", "=", id)
    .where("outcome", "in", ["skipped", "rejected"])
    .orderBy("row_number")
    .execute();
  expect(tried).toEqual(leftOut);
  if (kind === "purchases" || kind === "events" || kind === "customers") {
    for (const outcome of rowOutcomes) {
      const rows = await foretold(db, id, outcome === "created" ? ["created", "linked"] : [outcome]);
      const people = await became(db, id, outcome);
      // Of a row without an address it is not told whom it leads to.
      expect(rows).toEqual(people.map((email, at) => (rows[at] === "" ? "" : email)));
    }
  }
  return run?.counts;
}
