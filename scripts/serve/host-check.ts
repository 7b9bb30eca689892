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

// "/s/../settings", "/s/%2e%2e/settings" and "/s/..\\settings" name the settings for whoever resolves them as an address.
const UNRESOLVED = /\\|\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Refuses a path that is another one once resolved (400), which no browser and no link of ours sends: the checks in
 * front would judge the one, the pages answer for the other.
 */
export const pathCheck: RequestHandler = (request, response, next) => {
  if (!UNRESOLVED.test(request.path)) return next();
  response.status(400).type("text/plain").send("Bad request.\n");
};

/** The hosts this instance answers for: its public one, the configured ones, and the machine itself at its own port. */
export function allowedHosts(publicUrl: string, extra: readonly string[], port: () => number) {
  const fixed = new Set([new URL(publicUrl).host, ...extra]);
  return (host: string): boolean => {
    if (fixed.has(host)) return true;
    const own = ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${port()}`);
    return own.includes(host);
  };
}
