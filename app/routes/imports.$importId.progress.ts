import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { readDryRunProgress, readLook, readProgress } from "#app/features/imports/imports.service.server.ts";

/** How far an import is, or with "of" the look at all its rows or its dry run. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "imports.$importId.progress");
  const id = args.params.importId ?? "";
  const of = new URL(args.request.url).searchParams.get("of");
  const progress =
    of === "look"
      ? await readLook(db, id)
      : of === "dry-run"
        ? await readDryRunProgress(db, id)
        : (await readProgress(db, id)).progress;
  return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
}
