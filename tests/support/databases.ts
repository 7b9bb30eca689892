import { randomBytes } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import { type Db, openDatabase } from "#db/client.server.ts";
import { runAlone, withDatabase } from "./postgres.ts";

export interface TestDialect {
  name: "sqlite" | "postgres";
  /** The address of a fresh database; `migrated` false leaves it empty. */
  createUrl(migrated?: boolean): Promise<string>;
}

/** Opens one more migrated, empty database; it is closed and dropped after the describe block. */
export type OpenDatabase = () => Promise<Db>;

/** Runs the same tests on SQLite and on PostgreSQL. */
export function describeEachDatabase(
  name: string,
  body: (open: OpenDatabase, dialect: TestDialect) => void,
): void {
  for (const dialectName of ["sqlite", "postgres"] as const) {
    describe(`${name} (${dialectName})`, () => {
      const opened: Db[] = [];
      const endings: Array<() => Promise<void>> = [];
      const dialect: TestDialect = {
        name: dialectName,
        createUrl: async (migrated = true) => {
          const created = await (dialectName === "sqlite" ? createSqlite : createPostgres)(migrated);
          endings.push(created.drop);
          return created.url;
        },
      };
      afterAll(async () => {
        for (const db of opened) await db.destroy();
        for (const end of endings) await end();
      });
      body(async () => {
        const db = openDatabase(await dialect.createUrl());
        opened.push(db);
        return db;
      }, dialect);
    });
  }
}

interface Created {
  url: string;
  drop(): Promise<void>;
}

async function createSqlite(migrated: boolean): Promise<Created> {
  const path = join(inject("databases").folder, `${newName()}.db`);
  if (migrated) await copyFile(await askProvider("/sqlite"), path);
  // The run's folder is removed as a whole.
  return { url: `file:${path}`, drop: async () => undefined };
}

async function createPostgres(migrated: boolean): Promise<Created> {
  const { url, template } = JSON.parse(await askProvider("/postgres")) as { url: string; template: string };
  const name = newName();
  const from = migrated ? template : "template0";
  // Copying the files is less work than writing each of their pages to the log.
  await runAlone(url, `create database ${name} template ${from} strategy file_copy`);
  return {
    url: withDatabase(url, name),
    drop: () => runAlone(url, `drop database if exists ${name} with (force)`),
  };
}

async function askProvider(path: string): Promise<string> {
  const response = await fetch(inject("databases").provider + path);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

function newName(): string {
  return `earshot_test_${randomBytes(8).toString("hex")}`;
}
