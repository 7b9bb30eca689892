import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitationSchema, roleNames } from "#app/features/accounts/account.schema.ts";
import { accountReply } from "#app/features/accounts/account-reply.ts";
import { AccountForm } from "#app/features/accounts/components/account-form.tsx";
import { Entrance } from "#app/features/accounts/components/entrance.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { acceptInvitation, getInvitation } from "#app/features/accounts/invitations.service.server.ts";
import { beginSession } from "#app/features/accounts/sign-in.service.server.ts";
import { redirectWithSession, visitorOf } from "#app/features/accounts/visitor.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "invitations.$token");
  const { email, role } = await getInvitation(db, args.params.token ?? "");
  return { email, role };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "invitations.$token");
  const values = await readForm(args.request);
  const form = parseForm(values, acceptInvitationSchema);
  if (!form.ok) return data(accountReply(values, form), { status: 422 });
  const reply = await orReply(() => acceptInvitation(db, args.params.token ?? "", form.value));
  if (!reply.ok) return data(accountReply(values, reply), { status: reply.status });
  const token = await beginSession(db, reply.value.id, visitorOf(args));
  return redirectWithSession(args, token, paths.overview());
}

export const meta: MetaFunction = () => [{ title: "Invitation · Earshot" }];

export default function InvitationPage() {
  const { email, role } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Entrance
      title="Join Earshot"
      lead={`You are invited as ${roleNames[role].toLowerCase()}. You will sign in with ${email}.`}
    >
      <AccountForm fields={["name", "new-password"]} button="Create my account" reply={reply} />
    </Entrance>
  );
}
