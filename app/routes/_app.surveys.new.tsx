import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { TemplateList } from "#app/features/surveys/components/template-list.tsx";
import { surveyTemplates } from "#app/features/surveys/survey-templates.ts";
import { createSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "_app.surveys.new");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.new");
  const { template } = await readForm(args.request);
  const id = await createSurvey(db, actor, typeof template === "string" ? template : "");
  return redirectWithin(paths.survey(id));
}

export const meta: MetaFunction = () => [{ title: "New survey · Earshot" }];

export default function NewSurveyPage() {
  return (
    <>
      <PageHeader
        title="New survey"
        lead="Choose where to start; everything can be changed before it is published."
        crumbs={[{ label: "Surveys", to: paths.surveys() }]}
      />
      <TemplateList templates={surveyTemplates} />
    </>
  );
}
