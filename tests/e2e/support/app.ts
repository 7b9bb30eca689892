import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { vi } from "vitest";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { childEnvironment } from "#app/lib/env.server.ts";
import type { Db } from "#db/client.server.ts";
import { processArguments } from "#scripts/run/process-arguments.mjs";
import { password, signedInCookie } from "#tests/support/accounts.ts";
import { startTestServer } from "#tests/support/server.ts";

/** A running Earshot on a fresh embedded database: the real server with the built pages, on a free port. */
export interface App {
  origin: string;
  db: Db;
  /** Folder of the database and of uploads. */
  dataDir: string;
  stop(): Promise<void>;
}

/** Starts Earshot; with `worker` also the worker, a process of its own as in real use. */
export async function startApp({ worker = false } = {}): Promise<App> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-app-"));
  const databaseUrl = `file:${path.join(dataDir, "earshot.db")}`;
  // Uploads are found through the environment; the worker is given the same folder.
  vi.stubEnv("DATA_DIR", dataDir);
  const server = await startTestServer(databaseUrl, { dataDir });
  const working = worker ? startWorker(dataDir, databaseUrl) : undefined;
  return {
    origin: server.origin,
    db: server.db,
    dataDir,
    async stop() {
      if (working && working.exitCode === null) {
        working.kill("SIGTERM");
        await once(working, "exit");
      }
      await server.stop();
      vi.unstubAllEnvs();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function startWorker(dataDir: string, databaseUrl: string): ChildProcess {
  const env = childEnvironment({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: "warn" });
  return spawn(process.execPath, processArguments("scripts/worker.ts"), { env, stdio: "inherit" });
}

/** A new page of a browser profile of its own, in which a user is signed in already; null for a stranger. */
export async function openPage(
  browser: Browser,
  app: Pick<App, "origin" | "db">,
  user: Pick<Actor, "id"> | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.origin, ...options });
  if (user) {
    const [name = "", value = ""] = (await signedInCookie(app.db, user)).split("=");
    await context.addCookies([{ name, value, url: app.origin }]);
  }
  return context.newPage();
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
