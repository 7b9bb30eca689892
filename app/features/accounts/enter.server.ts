import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { ForbiddenError } from "#app/lib/errors.ts";
import { toResponse } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import type { Db } from "#db/client.server.ts";
import type { Actor } from "./account.schema.ts";
import { can } from "./permissions.ts";
import { neededFor, type RouteId, type routeAccess } from "./route-access.ts";
import { readSessionToken } from "./session-cookie.server.ts";
import { findActor } from "./sessions.service.server.ts";

type PublicRouteId = {
  [Id in RouteId]: "public" extends (typeof routeAccess)[Id]["read"] ? Id : never;
}[RouteId];

/** What lies behind a door: the database, and who came in (null only where a stranger may). */
export interface Door<Id extends RouteId = RouteId> {
  db: Db;
  actor: Id extends PublicRouteId ? Actor | null : Actor;
}

/**
 * The first line of every loader and action: lets in who may use the route, by the table in route-access.ts.
 * Throws a redirect to the sign-in page, or an answer 401, 403 or 405.
 */
export async function enter<Id extends RouteId>(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  routeId: Id,
): Promise<Door<Id>>;
export async function enter(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  routeId: RouteId,
): Promise<{ db: Db; actor: Actor | null }> {
  const needed = neededFor(routeId, request.method);
  if (needed === undefined)
    throw Response.json({ message: "This page takes no such request." }, { status: 405 });
  const token = readSessionToken(request, context.publicUrl);
  const actor = token === undefined ? null : await findActor(context.db, token);
  if (needed !== "public") {
    if (!actor) throw askToSignIn(request, routeId);
    if (!can(actor.role, needed)) {
      throw toResponse(new ForbiddenError("Your role does not allow this. An owner can change your role."));
    }
  }
  return { db: context.db, actor };
}

function askToSignIn(request: Request, routeId: RouteId): Response {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isPage = routeId.startsWith("_app") || request.headers.get("Accept")?.includes("text/html");
  if (!isRead || !isPage) return Response.json({ message: "Please sign in first." }, { status: 401 });
  const url = new URL(request.url);
  const next = `${url.pathname}${url.search}`;
  return redirect(paths.signIn(next === paths.overview() ? undefined : next));
}
