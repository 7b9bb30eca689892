import type { ActionFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { decideThemeState } from "#app/features/profiles/profiles.service.server.ts";
import { themeStateFormSchema } from "#app/features/profiles/theme-state/theme-state.schema.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** Takes what somebody says about how a pain point or goal of a customer stands, and goes back to it. */
export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "customers.$customerId.theme-state");
  const customerId = args.params.customerId ?? "";
  const form = requireForm(await readForm(args.request), themeStateFormSchema);
  await decideThemeState(db, actor, customerId, form);
  return redirectWithin(`${paths.customer(customerId)}#voices`);
}
