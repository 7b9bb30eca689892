import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { InvitationForm } from "#app/features/invitations/components/invitation-form.tsx";
import { takeInvitationForm } from "#app/features/invitations/invitation-editing.server.ts";
import { newFormValues, readInvitationForm } from "#app/features/invitations/invitation-page.server.ts";
import { createInvitation } from "#app/features/invitations/invitations.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.invitations.new");
  const query = new URL(args.request.url).searchParams;
  const form = await readInvitationForm(db, args.params.surveyId ?? "");
  return { ...form, values: await newFormValues(db, form.surveyId, query) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.invitations.new");
  const { surveyId } = await readInvitationForm(db, args.params.surveyId ?? "");
  const taken = await takeInvitationForm(args.request, (form, file) =>
    createInvitation(db, actor, surveyId, form, file),
  );
  if ("to" in taken) return redirectWithin(paths.surveyInvitation(surveyId, taken.to));
  return data(taken.again, { status: taken.status });
}

export const meta: MetaFunction = () => [{ title: "New mailing · Earshot" }];

export default function NewInvitationPage() {
  const { surveyId, title, anonymous, segments, values } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="New mailing"
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.survey(surveyId) },
          { label: "Invitations", to: paths.surveyInvitations(surveyId) },
        ]}
      />
      <ErrorSummary fieldErrors={again?.errors} />
      <FormMessage tone="error">
        {Object.keys(again?.errors ?? {}).length === 0 && again?.message}
      </FormMessage>
      <InvitationForm
        values={again?.values ?? values}
        errors={again?.errors ?? {}}
        segments={segments}
        hasList={false}
        anonymous={anonymous}
        submitLabel="See the mail and who gets it"
      />
    </>
  );
}
