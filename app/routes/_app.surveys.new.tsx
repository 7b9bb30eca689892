import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { surveyStyleLinks } from "#app/features/surveys/components/public/survey-style-links.ts";
import { SurveyFileForm, TakenSurveyNotes } from "#app/features/surveys/components/survey-file-form.tsx";
import { SurveyPreviewPane } from "#app/features/surveys/components/survey-preview-pane.tsx";
import { TemplateList } from "#app/features/surveys/components/template-list.tsx";
import { receiveSurvey } from "#app/features/surveys/exchange/survey-exchange.service.server.ts";
import { createSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { findTemplate, surveyTemplates } from "#app/features/surveys/templates/survey-templates.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "_app.surveys.new");
  const template = findTemplate(new URL(args.request.url).searchParams.get("template") ?? "");
  return { looked: template ?? null };
}

export const links: LinksFunction = () => surveyStyleLinks;

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.new");
  if (!args.request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
    const { template } = await readForm(args.request);
    const id = await createSurvey(db, actor, typeof template === "string" ? template : "");
    return redirectWithin(paths.survey(id));
  }
  const received = await orReply(() => receiveSurvey(db, actor, args.request));
  if (!received.ok) return data({ error: received.message, taken: null }, { status: received.status });
  const taken = received.value;
  return taken.notes.length > 0 ? { error: undefined, taken } : redirectWithin(paths.survey(taken.id));
}

export const meta: MetaFunction = () => [{ title: "New survey · Earshot" }];

export default function NewSurveyPage() {
  const { looked } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [problem] = reply?.error?.split("\n") ?? [];
  return (
    <>
      <PageHeader
        title="New survey"
        lead="Choose where to start; everything can be changed before it is published."
        crumbs={[{ label: "Surveys", to: paths.surveys() }]}
      />
      <ErrorSummary
        title="No survey could be made of this file"
        fieldErrors={problem === undefined ? undefined : { file: problem }}
      />
      {reply?.taken && <TakenSurveyNotes taken={reply.taken} />}
      {looked && (
        <section id="preview" className="mx-auto mb-8 max-w-reading">
          <h2 className="mb-2 text-xl font-semibold">
            How “{looked.name}” looks, with every question it may ask
          </h2>
          <SurveyPreviewPane survey={looked.survey} label={`Preview of ${looked.name}`} />
        </section>
      )}
      <TemplateList templates={surveyTemplates} />
      <div className="mt-12">
        <SurveyFileForm error={reply?.error} />
      </div>
    </>
  );
}
