import { mkdtemp, rm } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Env, readEnv } from "#app/lib/env.server.ts";
import { createLogger } from "#app/lib/logger.server.ts";
import type { Db } from "#db/client.server.ts";
import { builtPages } from "#scripts/serve/built-pages.ts";
import { startServer } from "#scripts/serve/start-server.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** The real server with the built pages, on a free port. Needs `npm run build`, which `npm test` does first. */
export interface TestServer {
  db: Db;
  origin: string;
  port: number;
  /** Where files that are sent to it lie. */
  dataDir: string;
  /** Every line the server logged so far. */
  log: string[];
  /** Sends exactly what it is told, also a Host or a path that fetch would refuse or mend. */
  send(path: string, sending?: Sending): Promise<Answer>;
  /** Posts a form as this server's own page would. */
  post(path: string, form: Record<string, string>, cookie?: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** Starts the server on a database; the caller stops it. */
export async function startTestServer(
  databaseUrl: string,
  overrides: Partial<Env> = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "earshot-server-"));
  const log: string[] = [];
  const logger = createLogger("info", "web", { write: (line) => log.push(line) });
  const env = {
    ...readEnv({
      DATABASE_URL: databaseUrl,
      PORT: "0",
      DATA_DIR: dataDir,
      ANSWER_RATE_LIMIT: "0",
    }),
    ...overrides,
  };
  const running = await startServer(env, logger, await builtPages());
  const { port, db } = running;
  const origin = `http://localhost:${port}`;
  const send = (target: string, sending: Sending = {}) => sendRaw(port, target, sending);
  return {
    db,
    origin,
    port,
    dataDir: env.dataDir,
    log,
    send,
    post: (target, form, cookie = "") =>
      send(target, {
        method: "POST",
        headers: { Origin: origin, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(form).toString(),
      }),
    async stop() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function sendRaw(
  port: number,
  target: string,
  { method = "GET", headers = {}, body }: Sending,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = { Host: `localhost:${port}`, ...headers };
    const options = { host: "127.0.0.1", port, path: target, method, headers: sent, agent: false };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The name=value part of the session cookie an answer sets; "" when it sets none. */
export function cookieOf({ headers }: Answer): string {
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}
