import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepMapping } from "#app/features/imports/imports.service.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { readImportOptions } from "#scripts/import/options.ts";
import { processArguments } from "#scripts/run/process-arguments.mjs";
import { createMember, createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { owner } from "#tests/support/imports.ts";

const tickets = [
  "Ticket ID;Subject;Description;Created at;Requester email",
  "1;Login;I cannot log in, call +49 171 2345678;13/05/2024 10:00;ana@example.org",
  "2;Export;The export is empty;28/05/2024 11:30;bo@example.org",
  "3;Broken;This row has no date;soon;cy@example.org",
].join("\n");

describeEachDatabase("npm run import", (_, dialect) => {
  let folder = "";
  let url = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "earshot-import-"));
    url = await dialect.createUrl();
    await writeFile(join(folder, "tickets.csv"), tickets);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The exit code with what was written; the file is in the folder of the test. */
  async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: url };
    const command = [...processArguments("scripts/import.ts"), ...args];
    return promisify(execFile)(process.execPath, command, { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );
  }

  async function withDatabase<Result>(work: (db: ReturnType<typeof openDatabase>) => Promise<Result>) {
    const db = openDatabase(url);
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }

  test("asks for an account first, then tries out, imports, and tells rejected rows by its exit code", async () => {
    const file = join(folder, "tickets.csv");
    expect(await run(file)).toMatchObject({ code: 1, stderr: expect.stringContaining("no account yet") });
    await withDatabase((db) => createOwner(db));

    const tried = await run(file, "--dry-run", "--json");
    expect(tried).toMatchObject({ code: 3 });
    expect(JSON.parse(tried.stdout)).toMatchObject({
      dryRun: true,
      status: "done",
      kind: "tickets",
      rows: 3,
      counts: { created: 2, linked: 0, rejected: 1 },
      reasons: [{ outcome: "rejected", rows: 1, line: 4 }],
    });
    const before = await withDatabase((db) => db.selectFrom("feedback_items").select("id").execute());
    expect(before).toEqual([]);

    const rejected = join(folder, "rejected.csv");
    const done = await run(file, "--source", "Our desk", "--redact", "phone", "--save-rejected", rejected);
    expect(done).toMatchObject({ code: 3, stdout: expect.stringContaining("tickets from Our desk, 3 rows") });
    expect(done.stdout).toMatch(/New +2/);
    expect(await readFile(rejected, "utf8")).toContain("3,Broken,This row has no date,soon,cy@example.org");
    const bodies = await withDatabase((db) => db.selectFrom("feedback_items").select("body").execute());
    expect(bodies.map(({ body }) => body)).toContain("I cannot log in, call [phone]");

    await writeFile(file, tickets.replace("soon", "29/05/2024"));
    const mended = await run(file, "--source", "Our desk", "--redact", "phone", "--json");
    expect(mended).toMatchObject({ code: 0 });
    expect(JSON.parse(mended.stdout)).toMatchObject({ counts: { created: 1, unchanged: 2, rejected: 0 } });
  }, 120_000);

  test("says that an encoding is guessed and takes another, and calls the places of rows what they are", async () => {
    const file = join(folder, "russian.ndjson");
    const records = '{"id":1,"description":"Заказ пришёл повреждённым"}\n{"id":2,"description":"\\ud800"}\n';
    await writeFile(file, iconv.encode(records, "windows-1251"));
    const guessed = await run(file, "--kind", "tickets", "--dry-run");
    expect(guessed).toMatchObject({ code: 3, stderr: expect.stringContaining("a guess: windows-1251") });
    expect(guessed.stdout).toContain("(first in line 2)");
    const told = await run(file, "--kind", "tickets", "--encoding", "koi8-r", "--json");
    expect(told.stderr).not.toContain("a guess");
    expect(JSON.parse(told.stdout)).toMatchObject({ place: "line", reasons: [{ line: 2 }] });
    const bodies = await withDatabase((db) => db.selectFrom("feedback_items").select("body").execute());
    const misread = iconv.decode(iconv.encode("Заказ пришёл", "windows-1251"), "koi8-r");
    expect(bodies.some(({ body }) => body.startsWith(misread))).toBe(true);
    await writeFile(join(folder, "list.json"), `[${records.trim().replace("\n", ",")}]`);
    const list = await run(join(folder, "list.json"), "--kind", "tickets");
    expect(list.stdout).toContain("  record 2 rejected: ");
  }, 120_000);

  test("refuses a file that is none, and an account that may not", async () => {
    const missing = await run(join(folder, "nothing.csv"));
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no file at") });
    const viewer = await withDatabase(async (db) => {
      const owner = await db.selectFrom("users").selectAll().executeTakeFirstOrThrow();
      return createMember(db, { ...owner, role: "owner" }, "viewer");
    });
    const refused = await run(join(folder, "tickets.csv"), "--as", viewer.email);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("may not import") });
    await writeFile(join(folder, "empty.csv"), "");
    expect(await run(join(folder, "empty.csv"))).toMatchObject({ code: 2 });
  }, 60_000);

  test("uses a mapping that was kept, and names one that fits", async () => {
    await withDatabase(async (db) => {
      const { id } = await db
        .selectFrom("imports")
        .select("id")
        .where("status", "=", "done")
        .executeTakeFirstOrThrow();
      await keepMapping(db, owner, id);
    });
    const file = join(folder, "newer.csv");
    await writeFile(file, tickets.replace("soon", "30/05/2024"));
    const offered = await run(file, "--dry-run");
    expect(offered.stderr).toContain('use it with --mapping "Our desk"');
    const used = await run(file, "--mapping", "our desk", "--json");
    expect(JSON.parse(used.stdout)).toMatchObject({ status: "done", source: "Our desk" });
    expect(await run(file, "--mapping", "Other")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No mapping is kept for "Other". Kept for tickets: Our desk.'),
    });
  }, 120_000);

  test("says what is wrong with odd files and commands, as JSON where that is asked for, and stores nothing", async () => {
    const at = (name: string) => join(folder, name);
    await mkdir(at("a folder"));
    await writeFile(at("empty.csv"), "");
    await writeFile(
      at("noise.csv"),
      Buffer.from(Array.from({ length: 4096 }, (_, byte) => (byte * 7919) % 256)),
    );
    await writeFile(at("taken.csv"), "mine");
    await promisify(execFile)("mkfifo", [at("pipe")]);
    const odd: [expected: number, said: string, ...args: string[]][] = [
      [1, "no file", at("missing.csv")],
      [1, "no file", at("a folder")],
      [1, "no file", at("pipe")],
      [1, "no file", "/dev/zero"],
      [2, "empty", at("empty.csv")],
      [2, "", at("noise.csv")],
      [2, "Expected one FILE"],
      [2, "Unknown option", at("tickets.csv"), "--nonsense"],
      [2, "Expected --kind", at("tickets.csv"), "--kind", "dreams"],
      [2, "already", at("tickets.csv"), "--save-rejected", at("taken.csv")],
      [2, "a folder that is there", at("tickets.csv"), "--save-rejected", at("nowhere/rows.csv")],
      [1, "no account with the address", at("tickets.csv"), "--as", "nobody@example.org"],
    ];
    const before = await withDatabase((db) => db.selectFrom("feedback_items").selectAll().execute());
    for (const [code, said, ...args] of odd) {
      const ended = await run(...args, "--json");
      expect([args, ended.code, ended.stderr]).toEqual([args, code, expect.stringContaining(said)]);
      expect(JSON.parse(ended.stdout)).toEqual({ status: "failed", error: expect.stringContaining(said) });
    }
    expect(await readFile(at("taken.csv"), "utf8")).toBe("mine");
    expect(await withDatabase((db) => db.selectFrom("feedback_items").selectAll().execute())).toEqual(before);
  }, 120_000);
});

test("the command line says what it expects", () => {
  expect(readImportOptions(["--help"])).toBeNull();
  expect(readImportOptions(["a.csv", "--redact", "email, phone"])).toMatchObject({
    redact: ["email", "phone"],
  });
  expect(() => readImportOptions([])).toThrow("Expected one FILE, got 0");
  expect(() => readImportOptions(["a", "--kind", "songs"])).toThrow('got "songs"');
  expect(() => readImportOptions(["a", "--encoding", "ebcdic"])).toThrow('got "ebcdic"');
  expect(() => readImportOptions(["a", "--colour"])).toThrow("See --help");
  expect(() => readImportOptions(["a", "--dry-run", "--save-rejected", "b"])).toThrow("needs an import");
  expect(() => readImportOptions(["a", "--time-zone", "Mars/Base"])).toThrow("such as Europe/Berlin");
});
