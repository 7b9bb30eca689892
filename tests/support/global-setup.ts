import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { isBuilt } from "#scripts/run/build.mjs";
import { startPostgres, type TestPostgres, withDatabase } from "./postgres.ts";

/** Where test files get their databases from. */
export interface TestDatabases {
  /** Folder of this run; removed at its end. */
  folder: string;
  /** Answers GET /sqlite with a migrated file's path and GET /postgres with the server's address. */
  provider: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

/** The name of the migrated PostgreSQL database that each test's own is copied from. */
export const templateName = `earshot_template_${process.pid}`;

/**
 * Prepares a migrated template of each database, once a run and only when a test first asks: a run of unit tests
 * starts no server. It lives in vitest's main process, so that it outlives each test file and ends with the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // What was changed since the build is tested as it stands.
  if (!isBuilt()) process.env.EARSHOT_FROM_SOURCE = "yes";
  const folder = await mkdtemp(join(tmpdir(), "earshot-test-"));
  let server: Promise<TestPostgres> | undefined;
  const answers = new Map([
    ["/sqlite", onFirstUse(() => prepareSqlite(join(folder, "template.db")))],
    [
      "/postgres",
      onFirstUse(() => {
        server = startPostgres(folder);
        return preparePostgres(server);
      }),
    ],
  ]);
  const provider = createServer((request, response) => {
    const answer = answers.get(request.url ?? "") ?? (() => Promise.reject(new Error("no such template")));
    answer().then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const address = provider.address();
  if (address === null || typeof address === "string") throw new Error("The provider has no port.");
  project.provide("databases", { folder, provider: `http://127.0.0.1:${address.port}` });
  return async () => {
    provider.close();
    await (await server)?.stop([templateName]);
    await rm(folder, { recursive: true, force: true });
  };
}

function onFirstUse(prepare: () => Promise<string>): () => Promise<string> {
  let prepared: Promise<string> | undefined;
  return () => {
    prepared ??= prepare();
    return prepared;
  };
}

async function prepareSqlite(path: string): Promise<string> {
  await migrate(`file:${path}`);
  return path;
}

async function preparePostgres(starting: Promise<TestPostgres>): Promise<string> {
  const server = await starting;
  await server.query(`create database ${templateName}`);
  await migrate(withDatabase(server.url, templateName));
  return JSON.stringify({ url: server.url, template: templateName });
}

async function migrate(url: string): Promise<void> {
  const db = openDatabase(url);
  await migrateToLatest(db);
  await db.destroy();
}
