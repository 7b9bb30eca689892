import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ResultList } from "#app/features/responses/components/result-list.tsx";
import { summariseSurvey } from "#app/features/responses/responses.service.server.ts";
import { SurveyStatusTag } from "#app/features/surveys/components/survey-status.tsx";
import { SurveyTabs } from "#app/features/surveys/components/survey-tabs.tsx";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.results");
  const { id, status, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const overview = await summariseSurvey(db, id, survey);
  return { id, status, title: survey.title, ...overview, mayEdit: can(actor.role, "surveys.edit") };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Results of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyResultsPage() {
  const { id, status, title, responses, results, texts, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead={`${formatNoun(responses, "response", "responses")} so far`}
        crumbs={[{ label: "Surveys", to: paths.surveys() }]}
      >
        <SurveyStatusTag status={status} />
      </PageHeader>
      <SurveyTabs surveyId={id} mayEdit={mayEdit} />
      {responses === 0 ? (
        <EmptyState
          title="No responses yet"
          action={mayEdit && <LinkButton to={paths.surveyLinks(id)}>Get the link</LinkButton>}
        >
          Each question will show here how it was answered, and every number will lead to the responses behind
          it.
        </EmptyState>
      ) : (
        <ResultList surveyId={id} responses={responses} results={results} texts={texts} />
      )}
    </>
  );
}
