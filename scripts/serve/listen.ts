import type { Server } from "node:http";
import type { Express } from "express";
import { ConflictError, type ExpectedError } from "#app/lib/errors.ts";

/** Listens, with time limits that a slow or silent visitor cannot stretch; gives the server once it is ready. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, () => resolve(server));
    server.on("error", (error) => reject(isPortTaken(error) ? portTaken(port, error) : error));
    server.headersTimeout = 20_000;
    // An upload of two gigabytes on a slow line; other bodies are cut far sooner (body-limit.ts).
    server.requestTimeout = 60 * 60 * 1000;
    server.keepAliveTimeout = 10_000;
  });
}

function isPortTaken(error: Error): boolean {
  return "code" in error && error.code === "EADDRINUSE";
}

function portTaken(port: number, cause: Error): ExpectedError {
  return new ConflictError(
    `Port ${port} is taken by another program. Stop it, or set PORT to another number.`,
    { cause },
  );
}

/** The port a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server does not listen on a port.");
  return address.port;
}
