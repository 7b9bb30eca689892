import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { teamActionSchema } from "#app/features/accounts/account.schema.ts";
import {
  InvitationLink,
  InviteForm,
  OpenInvitations,
} from "#app/features/accounts/components/invitations.tsx";
import { TeamTable } from "#app/features/accounts/components/team-table.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { listInvitations } from "#app/features/accounts/invitations.service.server.ts";
import { listTeam } from "#app/features/accounts/team.service.server.ts";
import { doTeamAction } from "#app/features/accounts/team-actions.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.team");
  const [team, invitations] = await Promise.all([listTeam(db), listInvitations(db)]);
  return { team, invitations };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.team");
  const form = parseForm(await readForm(args.request), teamActionSchema);
  if (!form.ok) return data({ message: "", fieldErrors: form.fieldErrors, link: null }, { status: 422 });
  const reply = await orReply(() => doTeamAction(db, actor, form.value));
  if (!reply.ok) return data({ ...reply, link: null }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.team());
  return data({ message: "", fieldErrors: {}, link: args.context.publicUrl + paths.invitation(reply.value) });
}

export const meta: MetaFunction = () => [{ title: "Team · Earshot" }];

export default function TeamPage() {
  const { team, invitations } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Team"
        lead="Who may use this Earshot, and as what. A new role asks them to sign in again."
      />
      <ErrorSummary fieldErrors={reply?.fieldErrors} />
      <FormMessage tone="error">{reply?.message}</FormMessage>
      {reply?.link && <InvitationLink link={reply.link} />}
      <Section title="People" className="mt-6">
        <TeamTable team={team} />
      </Section>
      <Section title="Invite somebody">
        <InviteForm errors={reply?.fieldErrors ?? {}} />
      </Section>
      <Section title="Open invitations">
        <OpenInvitations invitations={invitations} />
      </Section>
    </>
  );
}
