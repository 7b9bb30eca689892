import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { ResponseAnswers } from "#app/features/responses/components/response-answers.tsx";
import { Respondent } from "#app/features/responses/components/response-table.tsx";
import { getResponse } from "#app/features/responses/responses.service.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.responses.$responseId");
  const { id, survey } = await getSurvey(db, args.params.surveyId ?? "");
  return { id, title: survey.title, ...(await getResponse(db, id, args.params.responseId ?? "")) };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `A response to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyResponsePage() {
  const { id, title, response, answers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="One response"
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.surveyResults(id) },
          { label: "Responses", to: paths.surveyResponses(id) },
        ]}
      >
        <p className="text-ink-soft">
          <DateText iso={response.submittedAt} time />, edition {response.surveyVersion}
          {response.partial && ", not finished"}. Customer: <Respondent response={response} />
        </p>
      </PageHeader>
      <ResponseAnswers answers={answers} />
    </>
  );
}
