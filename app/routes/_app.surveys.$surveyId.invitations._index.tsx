import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { InvitationTable } from "#app/features/invitations/components/invitation-table.tsx";
import { listInvitations } from "#app/features/invitations/invitations.service.server.ts";
import { MailNotice } from "#app/features/mail/components/mail-notice.tsx";
import { canSendMail, findMailTrouble } from "#app/features/mail/mail.service.server.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.invitations._index");
  const { id, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const before = new URL(args.request.url).searchParams.get("before")?.slice(0, 64) ?? null;
  return {
    id,
    title: survey.title,
    ...(await listInvitations(db, id, { before, pageSize: PAGE })),
    paged: before !== null,
    ready: await canSendMail(db),
    trouble: await findMailTrouble(db),
    mayManage: can(actor.role, "mail.manage"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Invitations to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyInvitationsPage() {
  const { id, title, invitations, next, paged, ready, trouble, mayManage } = useLoaderData<typeof loader>();
  const newMailing = <LinkButton to={paths.newInvitation(id)}>New mailing</LinkButton>;
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={title} action={invitations.length > 0 && newMailing} />
      <MailNotice ready={ready} trouble={trouble} mayManage={mayManage} />
      {invitations.length === 0 && !paged ? (
        <EmptyState title="Nobody was invited by mail yet" action={newMailing}>
          Choose customers, write a mail, see it as they will, and follow who got it, opened it and answered.
        </EmptyState>
      ) : (
        <InvitationTable surveyId={id} surveyTitle={title} invitations={invitations} />
      )}
      <Pager
        previous={paged ? paths.surveyInvitations(id) : null}
        next={next && paths.surveyInvitations(id, { before: next })}
        shown={invitations.length}
      />
    </>
  );
}
