import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { readProgress } from "#app/features/imports/imports.service.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "imports.$importId.progress");
  const { progress } = await readProgress(db, args.params.importId ?? "");
  return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
}
