import type { RequestHandler } from "express";
import { clientAddress } from "#app/lib/client-address.ts";
import { type Logger, maskUrl } from "#app/lib/logger.server.ts";

/** One line a request, without its query, its cookies or tokens in its path; sets response.locals.clientAddress. */
export function requestLog(logger: Logger, trustedProxies: number): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const forwarded = request.headers["x-forwarded-for"];
    const address = clientAddress(request.socket.remoteAddress, forwarded?.toString(), trustedProxies);
    response.locals.clientAddress = address;
    response.on("close", () => {
      const milliseconds = Math.round(performance.now() - started);
      const line = {
        method: request.method,
        path: maskUrl(request.originalUrl),
        status: response.statusCode,
      };
      logger[response.statusCode >= 500 ? "error" : "info"]({ ...line, milliseconds, address }, "request");
    });
    next();
  };
}
