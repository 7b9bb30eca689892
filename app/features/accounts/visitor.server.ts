import type { AppLoadContext } from "@remix-run/node";
import { redirectWithin } from "#app/lib/http.server.ts";
import { readSessionToken, sessionCookie } from "./session-cookie.server.ts";
import type { Visitor } from "./sign-in.service.server.ts";

interface DoorArgs {
  request: Request;
  context: AppLoadContext;
}

/** Where a request came from, as signing in wants to know it. */
export function visitorOf({ request, context }: DoorArgs): Visitor {
  return {
    clientAddress: context.clientAddress,
    userAgent: request.headers.get("User-Agent"),
    oldToken: readSessionToken(request, context.publicUrl),
  };
}

/** Leads a browser on with a new session's cookie. */
export function redirectWithSession(
  { context }: DoorArgs,
  token: string,
  path: string | null | undefined,
): Response {
  return redirectWithin(path, { headers: { "Set-Cookie": sessionCookie(token, context.publicUrl) } });
}
