import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CopyField } from "#app/features/responses/components/link-table.tsx";
import { ShareForm, ShareTable } from "#app/features/results/components/share-panel.tsx";
import { changeSharing, listSharedResults } from "#app/features/results/results.service.server.ts";
import { shareFormSchema } from "#app/features/results/sharing/share-form.schema.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.share");
  const { id, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const filter = new URL(args.request.url).search.slice(1, 1001);
  return { id, title: survey.title, filter, shares: await listSharedResults(db, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.share");
  const surveyId = args.params.surveyId ?? "";
  const form = parseForm(await readForm(args.request), shareFormSchema);
  if (!form.ok) return data({ message: "", fieldErrors: form.fieldErrors, link: null }, { status: 422 });
  const reply = await orReply(() => changeSharing(db, actor, surveyId, form.value));
  if (!reply.ok) return data({ ...reply, link: null }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.shareResults(surveyId));
  const link = args.context.publicUrl + paths.sharedResults(reply.value);
  return data({ message: "", fieldErrors: {}, link });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Share the results of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function ShareResultsPage() {
  const { id, title, filter, shares } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Share these results"
        lead="Whoever has the link sees the charts without an account, as they are at that moment."
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.surveyResults(id) },
        ]}
      />
      <ErrorSummary fieldErrors={reply?.fieldErrors} />
      <FormMessage tone="error">{reply?.message}</FormMessage>
      {reply?.link && (
        <div className="mb-6 max-w-reading">
          <FormMessage tone="ok">Copy the link now: it is shown only this once.</FormMessage>
          <CopyField label="Link to the results" url={reply.link} />
        </div>
      )}
      <Section
        title="A new link"
        lead={filter === "" ? undefined : "It shows the results as they were filtered."}
      >
        <ShareForm filter={filter} errors={reply?.fieldErrors ?? {}} />
      </Section>
      <Section title="Links that work">
        <ShareTable shares={shares} />
      </Section>
    </>
  );
}
