import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countTyped } from "#app/features/segments/segment-editing.server.ts";
import { readForm } from "#app/lib/form.ts";

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "segments.count");
  const segmentId = new URL(args.request.url).searchParams.get("segment");
  return Response.json(await countTyped(db, await readForm(args.request), segmentId));
}
