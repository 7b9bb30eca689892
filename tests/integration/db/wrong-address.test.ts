import { copyFile, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { ExpectedError } from "#app/lib/errors.ts";
import { openDatabase } from "#db/client.server.ts";
import { checkSchemaVersion, migrateToLatest } from "#db/migrate.server.ts";

const folder = () => inject("databases").folder;

test.each([
  ["mysql://user:secret@host/x", /must begin with "file:" or "postgres:\/\/"/],
  ["secret", /must begin with "file:"/],
  ["file:", /names no file/],
  ["file::memory:", /names no file/],
  ["file:/tmp", /this is a folder/],
  ["file:/nonexistent/deep/earshot.db", /its folder does not exist/],
  [
    "postgres://user:secret@127.0.0.1:1/x",
    /PostgreSQL database x at 127\.0\.0\.1:1: no database server answers/,
  ],
  [
    "postgres://user:secret@no-such-host.invalid/x",
    /at no-such-host\.invalid:5432: no machine of that name|looked up/,
  ],
])("%s is answered with what is wrong, and without the password", async (url, message) => {
  const error = await failureOf(url);
  expect(error).toBeInstanceOf(ExpectedError);
  expect(error.message).toMatch(message);
  expect(error.message).not.toMatch(/:secret/);
});

test("a missing PostgreSQL database is told from a missing server", async () => {
  const answer = await fetch(`${inject("databases").provider}/postgres`);
  const { url } = JSON.parse(await answer.text()) as { url: string };
  expect((await failureOf(url.replace(/\/postgres$/, "/absent"))).message).toMatch(
    /has no database of that name/,
  );
  expect((await failureOf(url.replace(/:[^:@]*@/, ":wrong@"))).message).toMatch(
    /refused the user or the password/,
  );
});

test("a file that is no database is refused and left as it was", async () => {
  const path = join(folder(), "letter.db");
  await writeFile(path, "Dear Sir or Madam, this is a letter and not a database. ".repeat(100));
  const before = await readFile(path);
  expect((await failureOf(`file:${path}`)).message).toMatch(
    /not a database of SQLite. It was left untouched/,
  );
  expect((await readFile(path)).equals(before)).toBe(true);
});

test("a database with a damaged page is refused", async () => {
  const path = join(folder(), "damaged.db");
  const template = await fetch(`${inject("databases").provider}/sqlite`);
  await copyFile(await template.text(), path);
  const file = await open(path, "r+");
  await file.write(Buffer.alloc(4096, 0x5a), 0, 4096, 8 * 4096);
  await file.close();
  expect((await failureOf(`file:${path}`)).message).toMatch(/damaged.db: it is damaged.*restore a backup/);
});

async function failureOf(url: string): Promise<Error> {
  try {
    const db = openDatabase(url);
    await checkSchemaVersion(db).finally(() => db.destroy());
    await migrateToLatest(db);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error(`${url} was accepted`);
}
