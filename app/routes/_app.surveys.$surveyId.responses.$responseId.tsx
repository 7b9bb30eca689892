import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DateText } from "#app/components/date-text.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ResponseAnswers } from "#app/features/responses/components/response-answers.tsx";
import { ResponseQuality } from "#app/features/responses/components/response-quality.tsx";
import { Respondent } from "#app/features/responses/components/response-table.tsx";
import {
  getResponse,
  readQuality,
  setResponseAside,
  takeResponseIn,
} from "#app/features/responses/responses.service.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.responses.$responseId");
  const { id, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const responseId = args.params.responseId ?? "";
  return {
    id,
    title: survey.title,
    ...(await getResponse(db, id, responseId)),
    ...(await readQuality(db, responseId)),
    mayDecide: can(actor.role, "surveys.edit"),
  };
}

/** Sets the response aside, or takes it in; each undoes the other. */
export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.responses.$responseId");
  const { surveyId = "", responseId = "" } = args.params;
  await getResponse(db, surveyId, responseId);
  const { intent } = requireForm(
    await readForm(args.request),
    z.object({ intent: z.enum(["set-aside", "take-in"]) }),
  );
  if (intent === "set-aside") await setResponseAside(db, actor, responseId);
  else await takeResponseIn(db, actor, responseId);
  return redirect(paths.surveyResponse(surveyId, responseId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `A response to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyResponsePage() {
  const { id, title, response, answers, quality, setAside, withdrawn, mayDecide } =
    useLoaderData<typeof loader>();
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
          {response.partial && ", not finished"}
          {withdrawn && ", withdrawn by whoever gave it"}. Customer: <Respondent response={response} />
        </p>
      </PageHeader>
      <ResponseAnswers answers={answers} />
      {!withdrawn && <ResponseQuality quality={quality} setAside={setAside} mayDecide={mayDecide} />}
    </>
  );
}
