import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { setupSchema } from "#app/features/accounts/account.schema.ts";
import { accountReply } from "#app/features/accounts/account-reply.ts";
import { AccountForm } from "#app/features/accounts/components/account-form.tsx";
import { Entrance } from "#app/features/accounts/components/entrance.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { createFirstOwner, isSetUp } from "#app/features/accounts/setup.service.server.ts";
import { beginSession } from "#app/features/accounts/sign-in.service.server.ts";
import { redirectWithSession, visitorOf } from "#app/features/accounts/visitor.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "setup");
  return (await isSetUp(db)) ? redirect(paths.signIn()) : null;
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "setup");
  const values = await readForm(args.request);
  const form = parseForm(values, setupSchema);
  if (!form.ok) return data(accountReply(values, form), { status: 422 });
  const reply = await orReply(() => createFirstOwner(db, form.value));
  if (!reply.ok) return data(accountReply(values, reply), { status: reply.status });
  const token = await beginSession(db, reply.value.id, visitorOf(args));
  return redirectWithSession(args, token, paths.overview());
}

export const meta: MetaFunction = () => [{ title: "Set up · Earshot" }];

export default function SetupPage() {
  const reply = useActionData<typeof action>();
  return (
    <Entrance
      title="Set up Earshot"
      lead="Create the owner's account. It can invite others and see everything; this page is closed afterwards."
    >
      <AccountForm fields={["name", "email", "new-password"]} button="Create the owner" reply={reply} />
    </Entrance>
  );
}
