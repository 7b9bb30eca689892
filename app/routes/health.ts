import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { checkHealth } from "#app/features/health/health.service.server.ts";

/** Whether this instance can do its work: 200 or 503, for whatever watches over it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "health");
  const health = await checkHealth(db);
  return Response.json(health, { status: health.status === "ok" ? 200 : 503 });
}
