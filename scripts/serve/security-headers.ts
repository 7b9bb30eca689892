import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** Sets a fresh nonce for each answer (response.locals.nonce) and the headers that keep browsers from doing harm. */
export function securityHeaders({ https, dev }: { https: boolean; dev: boolean }): RequestHandler[] {
  const withNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // Vite's development page has inline scripts of its own, which know no nonce.
        scriptSrc: ["'self'", dev ? "'unsafe-inline'" : (_request, response) => nonceSource(response)],
        styleSrc: ["'self'", dev ? "'unsafe-inline'" : (_request, response) => nonceSource(response)],
        // The length of a bar in a chart is a style attribute; attributes cannot hold selectors or load anything.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: dev ? ["'self'", "ws:"] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // With "no-referrer" browsers send "Origin: null" with our own forms; this policy tells other sites nothing either.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: https ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    xFrameOptions: { action: "deny" },
  });
  return [withNonce, headers];
}

function nonceSource(response: object): string {
  const locals = "locals" in response ? response.locals : undefined;
  const nonce = typeof locals === "object" && locals !== null && "nonce" in locals ? locals.nonce : "";
  return `'nonce-${String(nonce)}'`;
}
