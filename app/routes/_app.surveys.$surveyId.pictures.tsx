import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { PicturesForm } from "#app/features/surveys/components/pictures/picture-form.tsx";
import { picturesOf } from "#app/features/surveys/pictures/picture-form.ts";
import { savePictures } from "#app/features/surveys/pictures/save-pictures.server.ts";
import { getSurvey, receivePictureForm } from "#app/features/surveys/surveys.service.server.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.pictures");
  const { id, survey, revision } = await getSurvey(db, args.params.surveyId ?? "");
  const questions = survey.questions.filter((question) => question.type === "picture-choice");
  const saved = new URL(args.request.url).searchParams.get("done") === "saved";
  return { id, title: survey.title, questions, revision, pictures: [...picturesOf(survey)], saved };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.pictures");
  const surveyId = args.params.surveyId ?? "";
  const reply = await orReply(async () =>
    savePictures(db, actor, surveyId, await receivePictureForm(args.request)),
  );
  if (!reply.ok) return data({ message: reply.message, again: null }, { status: reply.status });
  const again = reply.value;
  if (again === null) return redirectWithin(paths.surveyPictures(surveyId, { done: "saved" }));
  return data({ message: "", again }, { status: again.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Pictures of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyPicturesPage() {
  const { id, title, questions, saved, ...loaded } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { revision, pictures } = reply?.again ?? loaded;
  return (
    <>
      <PageHeader
        title="Pictures to choose from"
        lead="Each needs words for those who do not see it. A picture is shown to whoever opens the survey."
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.survey(id) },
        ]}
      />
      <ErrorSummary fieldErrors={reply?.again?.fieldErrors} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <FormMessage tone="ok" className="mb-6">
        {saved && !reply && "The pictures were saved. Customers see them once the survey is published."}
      </FormMessage>
      {questions.length === 0 ? (
        <EmptyState
          title="No question with pictures"
          action={<LinkButton to={paths.survey(id)}>Edit the survey</LinkButton>}
        >
          Add a question of the type "Picture choice"; its options will stand here.
        </EmptyState>
      ) : (
        <PicturesForm
          key={`${revision} ${saved}`}
          questions={questions}
          revision={revision}
          pictures={new Map(pictures)}
          errors={reply?.again?.fieldErrors ?? {}}
          conflicts={reply?.again?.conflicts ?? []}
          seen={reply?.again?.seen ?? 0}
        />
      )}
    </>
  );
}
