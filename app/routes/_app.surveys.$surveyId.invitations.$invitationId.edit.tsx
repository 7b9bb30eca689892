import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { InvitationForm } from "#app/features/invitations/components/invitation-form.tsx";
import { takeInvitationForm } from "#app/features/invitations/invitation-editing.server.ts";
import { formValuesOf, readInvitationForm } from "#app/features/invitations/invitation-page.server.ts";
import { getInvitation, saveInvitation } from "#app/features/invitations/invitations.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.invitations.$invitationId.edit");
  const { surveyId = "", invitationId = "" } = args.params;
  const invitation = await getInvitation(db, surveyId, invitationId);
  return {
    ...(await readInvitationForm(db, surveyId)),
    invitationId: invitation.id,
    draft: invitation.state === "draft",
    hasList: invitation.audience.kind === "list",
    values: formValuesOf(invitation),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.invitations.$invitationId.edit");
  const { surveyId = "", invitationId = "" } = args.params;
  const invitation = await getInvitation(db, surveyId, invitationId);
  const taken = await takeInvitationForm(args.request, async (form, file) => {
    await saveInvitation(db, invitation, form, file, invitation.audience.kind === "list");
    return invitation.id;
  });
  if ("to" in taken) return redirectWithin(paths.surveyInvitation(surveyId, invitation.id));
  return data(taken.again, { status: taken.status });
}

export const meta: MetaFunction = () => [{ title: "Change a mailing · Earshot" }];

export default function EditInvitationPage() {
  const { surveyId, title, invitationId, draft, anonymous, segments, hasList, values } =
    useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Change a mailing"
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.survey(surveyId) },
          { label: "Invitations", to: paths.surveyInvitations(surveyId) },
          { label: values.subject ?? "Mailing", to: paths.surveyInvitation(surveyId, invitationId) },
        ]}
      />
      <ErrorSummary fieldErrors={again?.errors} />
      <FormMessage tone="error">
        {Object.keys(again?.errors ?? {}).length === 0 && again?.message}
      </FormMessage>
      {draft ? (
        <InvitationForm
          values={again?.values ?? values}
          errors={again?.errors ?? {}}
          segments={segments}
          hasList={hasList}
          anonymous={anonymous}
          submitLabel="Save the draft"
        />
      ) : (
        <p className="max-w-reading">This mailing was sent or scheduled, so it cannot be changed any more.</p>
      )}
    </>
  );
}
