import type { Server } from "node:http";
import type { Env } from "#app/lib/env.server.ts";
import type { Logger } from "#app/lib/logger.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { type AppOptions, createApp } from "./create-app.ts";
import { stopGracefully } from "./graceful-stop.ts";
import { listen, portOf } from "./listen.ts";

export interface RunningServer {
  server: Server;
  db: Db;
  port: number;
  /** Finishes what is under way, then closes the database. */
  stop(): Promise<void>;
}

/** Opens the database, brings its schema up to date and serves; `env.port` 0 takes any free port. */
export async function startServer(
  env: Env,
  logger: Logger,
  pages: Pick<AppOptions, "loadBuild" | "files" | "mode">,
): Promise<RunningServer> {
  const db = openDatabase(env.databaseUrl);
  try {
    await migrateToLatest(db);
    let port = env.port;
    const app = createApp({ ...env, ...pages, db, logger, port: () => port });
    const server = await listen(app, env.port, env.host);
    port = portOf(server);
    const stop = async () => {
      await stopGracefully(server);
      await db.destroy();
    };
    return { server, db, port, stop };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
