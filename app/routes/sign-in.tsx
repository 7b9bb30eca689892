import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { signInSchema } from "#app/features/accounts/account.schema.ts";
import { accountReply } from "#app/features/accounts/account-reply.ts";
import { AccountForm } from "#app/features/accounts/components/account-form.tsx";
import { Entrance } from "#app/features/accounts/components/entrance.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { isSetUp } from "#app/features/accounts/setup.service.server.ts";
import { signIn } from "#app/features/accounts/sign-in.service.server.ts";
import { redirectWithSession, visitorOf } from "#app/features/accounts/visitor.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const nextOf = (request: Request) => new URL(request.url).searchParams.get("next");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "sign-in");
  if (actor) return redirectWithin(nextOf(args.request));
  if (!(await isSetUp(db))) return redirect(paths.setup());
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "sign-in");
  const values = await readForm(args.request);
  const form = parseForm(values, signInSchema);
  if (!form.ok) return data(accountReply(values, form), { status: 422 });
  const reply = await orReply(() => signIn(db, form.value, visitorOf(args)));
  if (!reply.ok) return data(accountReply(values, reply), { status: reply.status });
  return redirectWithSession(args, reply.value, nextOf(args.request));
}

export const meta: MetaFunction = () => [{ title: "Sign in · Earshot" }];

export default function SignInPage() {
  const reply = useActionData<typeof action>();
  return (
    <Entrance title="Sign in">
      <AccountForm fields={["email", "password"]} button="Sign in" reply={reply} />
    </Entrance>
  );
}
