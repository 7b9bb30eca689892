import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { surveyStyleLinks } from "#app/features/surveys/components/public/survey-style-links.ts";
import { SurveyPreviewPane } from "#app/features/surveys/components/survey-preview-pane.tsx";
import { VersionChanges } from "#app/features/surveys/components/versions/version-changes.tsx";
import {
  showVersion,
  takeBackVersion,
} from "#app/features/surveys/versions/survey-versions.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const formSchema = z.object({ revision: z.coerce.number().int().min(1).max(1_000_000_000) });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.versions.$version");
  const surveyId = args.params.surveyId ?? "";
  const version = Number(args.params.version);
  const shown = await showVersion(db, surveyId, version);
  return { surveyId, version, ...shown, mayEdit: can(actor.role, "surveys.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.versions.$version");
  const surveyId = args.params.surveyId ?? "";
  const version = Number(args.params.version);
  const form = parseForm(await readForm(args.request), formSchema);
  if (!form.ok)
    return data({ message: "Expected the revision that was seen; open the page anew." }, { status: 422 });
  const taken = await orReply(() => takeBackVersion(db, actor, surveyId, version, form.value.revision));
  if (!taken.ok) return data({ message: taken.message }, { status: taken.status });
  return redirectWithin(paths.surveyVersions(surveyId, { ...taken.value, version }));
}

export const links: LinksFunction = () => surveyStyleLinks;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Edition ${loaded?.version ?? ""} of ${loaded?.survey.title ?? "a survey"} · Earshot` },
];

export default function SurveyVersionPage() {
  const { surveyId, version, survey, publishedAt, publishedBy, changesSince, revision, mayEdit } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const same = changesSince.length === 0;
  return (
    <>
      <PageHeader
        title={`Edition ${version}: ${survey.title}`}
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: "Editions", to: paths.surveyVersions(surveyId) },
        ]}
      >
        <p className="text-sm text-ink-soft">
          Published <DateText iso={publishedAt} time />
          {publishedBy !== null && ` by ${publishedBy}`}. It never changes.
        </p>
      </PageHeader>
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <Section
        title="Since then"
        lead={same ? "What is being edited says the same." : "What is being edited differs in this."}
      >
        {!same && <VersionChanges changes={changesSince} />}
        {mayEdit && !same && (
          <Form method="post" className="mt-4">
            <input type="hidden" name="revision" value={revision} />
            <Button look="secondary">Edit from this edition again</Button>
            <p className="mt-2 text-sm text-ink-soft">
              It takes the place of what is being edited, and can be undone. Customers see nothing of it
              before you publish.
            </p>
          </Form>
        )}
      </Section>
      <div className="mx-auto max-w-reading">
        <SurveyPreviewPane survey={survey} label={`The questions of edition ${version}`} />
      </div>
    </>
  );
}
