import type { Db } from "#db/client.server.ts";
import { version } from "../../../package.json";
import { isDatabaseReady } from "./health.repository.server.ts";

export interface Health {
  status: "ok" | "failing";
  version: string;
  database: "reachable and current" | "unreachable or not current";
}

/** Whether this instance can do its work. Says nothing a stranger could use. */
export async function checkHealth(db: Db): Promise<Health> {
  const ready = await isDatabaseReady(db);
  return {
    status: ready ? "ok" : "failing",
    version,
    database: ready ? "reachable and current" : "unreachable or not current",
  };
}
