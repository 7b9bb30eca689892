import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getReadingProgress } from "#app/features/overview/overview.service.server.ts";

/** How far the reading of feedback has come, asked each second by pages that show it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "reading");
  return Response.json(await getReadingProgress(db));
}
