import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { LookEditor } from "#app/features/surveys/components/look/look-editor.tsx";
import { surveyStyleLinks } from "#app/features/surveys/components/public/survey-style-links.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { lookFormOf } from "#app/features/surveys/look/look-form.ts";
import { saveLook } from "#app/features/surveys/look/save-look.server.ts";
import { getSurvey, receivePictureForm } from "#app/features/surveys/surveys.service.server.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.look");
  const { id, survey, revision } = await getSurvey(db, args.params.surveyId ?? "");
  const saved = new URL(args.request.url).searchParams.get("done") === "saved";
  return { id, survey, revision, form: lookFormOf(survey.look), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.look");
  const surveyId = args.params.surveyId ?? "";
  const reply = await orReply(async () =>
    saveLook(db, actor, surveyId, await receivePictureForm(args.request)),
  );
  if (!reply.ok) return data({ message: reply.message, again: null }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.surveyLook(surveyId, { done: "saved" }));
  return data({ message: "", again: reply.value }, { status: reply.value.status });
}

export const links: LinksFunction = () => surveyStyleLinks;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Look of ${loaded?.survey.title ?? "a survey"} · Earshot` },
];

export default function SurveyLookPage() {
  const { id, survey, saved, ...loaded } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const again = reply?.again;
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={survey.title} />
      <ErrorSummary fieldErrors={again?.fieldErrors} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <FormMessage tone="ok" className="mb-6">
        {saved && !reply && "The look was saved. Customers see it once the survey is published."}
      </FormMessage>
      <LookEditor
        // What the server kept or mended takes the place of what stands in the fields.
        key={again ? JSON.stringify(again.form) : loaded.revision}
        survey={survey}
        revision={again?.revision ?? loaded.revision}
        form={again?.form ?? loaded.form}
        errors={again?.fieldErrors ?? {}}
        conflicts={again?.conflicts ?? []}
        seen={again?.seen ?? 0}
      />
    </>
  );
}
