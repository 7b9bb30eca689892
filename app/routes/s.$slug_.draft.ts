import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { keepAnswer } from "#app/features/responses/responses.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** Keeps what a respondent has entered so far; the page's script sends it in the background. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "s.$slug_.draft");
  try {
    const { retryAfter, isCrowded } = args.context;
    const posting = { values: await readForm(args.request), retryAfter, isCrowded };
    await keepAnswer(db, args.params.slug ?? "", posting);
    return new Response(null, { status: 204 });
  } catch (error) {
    return toResponse(error);
  }
}
