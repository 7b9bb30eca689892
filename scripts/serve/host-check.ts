import type { RequestHandler } from "express";

/** Refuses a request for a host that is not ours (421): whatever is built from it would lead elsewhere. */
export function hostCheck(isAllowed: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host?.toLowerCase() ?? "";
    // An absolute-form request line ("GET http://evil/ HTTP/1.1") outranks the header, RFC 9112 section 3.2.2.
    if (isAllowed(host) && request.url.startsWith("/")) return next();
    response.status(421).type("text/plain").send("This host is not served here.\n");
  };
}

/** The hosts this instance answers for: its public one, the configured ones, and the machine itself at its own port. */
export function allowedHosts(publicUrl: string, extra: readonly string[], port: () => number) {
  const fixed = new Set([new URL(publicUrl).host, ...extra]);
  return (host: string): boolean => {
    if (fixed.has(host)) return true;
    const own = ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${port()}`);
    return own.includes(host);
  };
}
