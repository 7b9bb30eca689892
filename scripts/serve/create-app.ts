import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "#app/lib/logger.server.ts";
import { answerLimit } from "./answer-limit.ts";
import { bodyLimit } from "./body-limit.ts";
import { allowedHosts, hostCheck, pathCheck } from "./host-check.ts";
import { originCheck } from "./origin-check.ts";
import { pages, type SharedContext } from "./pages.ts";
import { requestLog } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

// A page is 5 % larger than at zlib's own level and takes less than half of its time.
const COMPRESSION = 4;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

export interface AppOptions extends SharedContext {
  trustedProxies: number;
  allowedHosts: readonly string[];
  answerRateLimit: number;
  /** The port the server listens on, once it does. */
  port: () => number;
  loadBuild: () => Promise<ServerBuild>;
  /** Serves the browser's files: the built ones, or Vite's while developing. */
  files: RequestHandler;
  mode: "production" | "development";
}

/** The server in front of Remix: everything that is checked before a page is asked. */
export function createApp(options: AppOptions): Express {
  const { publicUrl, logger, mode } = options;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(requestLog(logger, options.trustedProxies));
  app.use(securityHeaders({ https: publicUrl.startsWith("https:"), dev: mode === "development" }));
  app.use(hostCheck(allowedHosts(publicUrl, options.allowedHosts, options.port)));
  app.use(pathCheck);
  app.use(allowedMethods);
  app.use(originCheck(publicUrl));
  app.use(compression({ level: COMPRESSION }));
  app.use(options.files);
  app.use(pageDefaults);
  app.use(answerLimit(options.answerRateLimit));
  app.use(bodyLimit());
  app.use(pages(options.loadBuild, mode, options));
  app.use(answerFailure(logger));
  return app;
}

/** The built files: those with a hash in their name for ever, the others for an hour; no dot files, no listings. */
export function builtFiles(clientDirectory: string): RequestHandler {
  const files = express.Router();
  const assets = path.join(clientDirectory, "assets");
  files.use("/assets", express.static(assets, { immutable: true, maxAge: "1y", index: false }));
  // The address of a page names no file; asking the disk for one each time would cost a tenth of a survey's view.
  files.get(
    /^\/[\w-]+\.\w+$/,
    express.static(clientDirectory, { maxAge: "1h", index: false, redirect: false }),
  );
  return files;
}

const allowedMethods: RequestHandler = (request, response, next) => {
  if (METHODS.has(request.method)) return next();
  response.setHeader("Allow", [...METHODS].join(", "));
  response.status(405).end();
};

/** A page is kept by no cache unless it says otherwise; an address that is not well-formed (URIError) is no page's. */
const pageDefaults: RequestHandler = (request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  decodeURIComponent(request.path);
  next();
};

/** What neither Express nor Remix could answer; a malformed request is the visitor's (400), all else is ours and is logged. */
function answerFailure(logger: Logger): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = isClientError(error) ? 400 : 500;
    if (status === 500) logger.error({ err: error, method: request.method }, "request failed");
    if (response.headersSent) return response.destroy();
    response
      .status(status)
      .type("text/plain")
      .send(status === 400 ? "Bad request.\n" : "Something went wrong.\n");
  };
}

function isClientError(error: unknown): boolean {
  if (error instanceof URIError) return true;
  return (
    error instanceof Error && "status" in error && Number(error.status) >= 400 && Number(error.status) < 500
  );
}
