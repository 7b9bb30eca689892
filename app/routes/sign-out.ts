import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { clearedSessionCookie, readSessionToken } from "#app/features/accounts/session-cookie.server.ts";
import { signOut } from "#app/features/accounts/sign-in.service.server.ts";
import { paths } from "#app/lib/paths.ts";

/** A visit changes nothing: only the button's form signs out. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "sign-out");
  return redirect(paths.overview());
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "sign-out");
  const token = readSessionToken(args.request, args.context.publicUrl);
  if (token !== undefined) await signOut(db, token);
  const headers = { "Set-Cookie": clearedSessionCookie(args.context.publicUrl) };
  return redirect(paths.signIn(), { status: 303, headers });
}
