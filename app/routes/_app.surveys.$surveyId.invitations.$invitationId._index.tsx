import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DraftView } from "#app/features/invitations/components/draft-view.tsx";
import { InvitationStateTag } from "#app/features/invitations/components/invitation-state.tsx";
import { PreviewSection } from "#app/features/invitations/components/preview-section.tsx";
import { RunningView } from "#app/features/invitations/components/running-view.tsx";
import { invitationActionSchema } from "#app/features/invitations/invitation.schema.ts";
import { readInvitationPage } from "#app/features/invitations/invitation-page.server.ts";
import { doInvitationAction, getInvitation } from "#app/features/invitations/invitations.service.server.ts";
import { asPersonStatus } from "#app/features/invitations/person-status.ts";
import { fillPlaceholders } from "#app/features/invitations/placeholders.ts";
import { MailNotice } from "#app/features/mail/components/mail-notice.tsx";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.invitations.$invitationId._index");
  const { surveyId = "", invitationId = "" } = args.params;
  const query = new URL(args.request.url).searchParams;
  const status = asPersonStatus(query.get("status"));
  const after = query.get("after")?.slice(0, 64) ?? null;
  const page = await readInvitationPage(db, surveyId, invitationId, { status, after });
  return { ...page, status, paged: after !== null, mayManage: can(actor.role, "mail.manage") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.invitations.$invitationId._index");
  const { surveyId = "", invitationId = "" } = args.params;
  const invitation = await getInvitation(db, surveyId, invitationId);
  const form = parseForm(await readForm(args.request), invitationActionSchema);
  if (!form.ok) return data({ message: "", fieldErrors: form.fieldErrors }, { status: 422 });
  const reply = await orReply(() => doInvitationAction(db, actor, invitation, form.value));
  if (!reply.ok) return data(reply, { status: reply.status });
  return redirectWithin(
    reply.value ? paths.surveyInvitation(surveyId, invitationId) : paths.surveyInvitations(surveyId),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.invitation.subject ?? "Mailing"} · Earshot` },
];

export default function InvitationPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { surveyId, title, invitation, ready, trouble, mayManage, progress } = page;
  const errors = reply?.fieldErrors ?? {};
  const done = invitation.gathered && progress.waiting === 0;
  return (
    <>
      <PageHeader
        title={fillPlaceholders(invitation.subject, { name: null, survey: title })}
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.survey(surveyId) },
          { label: "Invitations", to: paths.surveyInvitations(surveyId) },
        ]}
      >
        <InvitationStateTag state={invitation.state} done={done} />
      </PageHeader>
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="error" className="mb-6">
        {Object.keys(errors).length === 0 && reply?.message}
      </FormMessage>
      <MailNotice ready={ready} trouble={trouble} mayManage={mayManage} />
      {!page.open && (
        <FormMessage tone="note" className="mb-6">
          The survey takes no answers now, so no mail is sent. Publish it on the page Edit.
        </FormMessage>
      )}
      {page.audience ? <DraftView page={page} errors={errors} /> : <RunningView page={page} />}
      <PreviewSection page={page} />
    </>
  );
}
