import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { askToReread } from "#app/features/feedback/feedback.service.server.ts";
import { getReadingProgress } from "#app/features/overview/overview.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** How far the reading of feedback has come, asked each second by pages that show it. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "reading");
  return Response.json(await getReadingProgress(db));
}

/** Has everything read anew; the overview shows how far it is. */
export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "reading");
  await db.transaction().execute((trx) => askToReread(trx, actor));
  return redirectWithin(paths.overview());
}
