import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countTyped } from "#app/features/segments/segment-editing.server.ts";
import { readForm } from "#app/lib/form.ts";

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "segments.count");
  return Response.json({ count: await countTyped(db, await readForm(args.request)) });
}
