import { readEnv } from "#app/lib/env.server.ts";
import { createLogger } from "#app/lib/logger.server.ts";
import type { AppOptions } from "./create-app.ts";
import { startServer } from "./start-server.ts";
import { untilStopped } from "./until-stopped.ts";

/** Serves until told to stop, then finishes what is under way. */
export async function runServer(
  loadPages: () => Promise<Pick<AppOptions, "loadBuild" | "files" | "mode">>,
): Promise<void> {
  const env = readEnv();
  const logger = createLogger(env.logLevel, "web");
  const stopped = untilStopped();
  const running = await startServer(env, logger, await loadPages());
  logger.info({ address: env.publicUrl, port: running.port }, "serving");
  await stopped;
  await running.stop();
  logger.info("stopped");
}
