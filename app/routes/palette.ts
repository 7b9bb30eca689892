import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { searchPalette } from "#app/features/shell/palette.service.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "palette");
  const text = new URL(args.request.url).searchParams.get("q") ?? "";
  return Response.json({ entries: await searchPalette(db, text) });
}
