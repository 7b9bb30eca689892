import type { Request, RequestHandler } from "express";

const READS = new Set(["GET", "HEAD"]);

/**
 * Answers of the public, calls with an API token, and mail programs that unsubscribe somebody (RFC 8058) come from
 * anywhere, and who changes an answer by its receipt comes from a page that tells nobody where it is ("Origin: null"):
 * none uses the cookie of who is signed in.
 */
const OPEN_TO_ALL = /^\/(?:(?:s|api|unsubscribe)\/|my-answers$)/;

/**
 * Refuses every write that another site started in a signed-in browser (403). Remix checks page routes only, answers
 * 500, and lets resource routes through.
 */
export function originCheck(publicUrl: string): RequestHandler {
  const publicOrigin = new URL(publicUrl).origin;
  return (request, response, next) => {
    if (READS.has(request.method) || OPEN_TO_ALL.test(request.path) || isOwn(request, publicOrigin))
      return next();
    response.status(403).json({ message: "This request came from another site and was refused." });
  };
}

function isOwn({ headers }: Request, publicOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  // Browsers send Origin with every write; without it and without a foreign Referer it is a program, which has no
  // cookie to abuse.
  const source = headers.origin ?? headers.referer;
  if (source === undefined) return true;
  if (!URL.canParse(source)) return false;
  const { origin, host } = new URL(source);
  return origin === publicOrigin || host === headers.host;
}
