import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { closingFormSchema } from "#app/features/results/closing/closing-point.schema.ts";
import { ClosingForm } from "#app/features/results/components/closing-form.tsx";
import {
  changeClosingPoints,
  listClosingPoints,
  listSurveyThemes,
} from "#app/features/results/results.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.closing");
  const { id, survey } = await getSurveyOverVersions(db, args.params.surveyId ?? "");
  const questions = survey.questions.map((question) => ({ value: question.id, label: question.title }));
  const themes = await listSurveyThemes(db, id);
  return {
    id,
    title: survey.title,
    anonymous: survey.anonymous,
    questions,
    themes: themes.map((theme) => ({ value: theme.id, label: theme.name })),
    points: await listClosingPoints(db, id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.closing");
  const surveyId = args.params.surveyId ?? "";
  const posted = await readForm(args.request);
  const values: Record<string, string> = {};
  for (const name of ["said", "did", "questionId", "themeId"]) {
    const value = posted[name];
    if (typeof value === "string") values[name] = value;
  }
  const form = parseForm(posted, closingFormSchema);
  if (!form.ok) return data({ message: "", fieldErrors: form.fieldErrors, values }, { status: 422 });
  const reply = await orReply(() => changeClosingPoints(db, actor, surveyId, form.value));
  if (!reply.ok) return data({ ...reply, values }, { status: reply.status });
  return redirectWithin(paths.surveyClosing(surveyId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `You said, we did: ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function ClosingPage() {
  const { id, title, anonymous, questions, themes, points } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const titles = new Map(questions.map(({ value, label }) => [value, label]));
  return (
    <>
      <PageHeader
        title="You said, we did"
        lead="What you tell those who answered. It stands on the survey's thank-you page and where the survey is closed."
        crumbs={[
          { label: "Surveys", to: paths.surveys() },
          { label: title, to: paths.surveyResults(id) },
        ]}
      />
      <ErrorSummary fieldErrors={reply?.fieldErrors} />
      <FormMessage tone="error">{reply?.message}</FormMessage>
      <Section title="What is said">
        {points.length === 0 ? (
          <p className="text-ink-soft">Nothing yet. One honest sentence is a good beginning.</p>
        ) : (
          <ul className="grid max-w-reading gap-6">
            {points.map(({ id: pointId, said, did, questionId, themeName }) => (
              <li key={pointId}>
                <p>
                  <b>You said:</b> {said}
                </p>
                <p>
                  <b>We did:</b> {did}
                </p>
                <p className="text-sm text-ink-soft">
                  {[themeName, questionId && titles.get(questionId)].filter(Boolean).join(" · ")}
                </p>
                <Form method="post" className="mt-1">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="pointId" value={pointId} />
                  <Button look="quiet" size="small">
                    Remove<span className="sr-only"> “{said}”</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {points.length > 0 && !anonymous && (
        <Section title="By mail">
          <p className="mb-4 max-w-reading">
            A mailing tells the same to those who answered to the end and may be written to, within the quiet
            rules. You see it before anything is sent.
          </p>
          <LinkButton look="secondary" to={paths.newInvitation(id, { audience: "answered" })}>
            Write to those who answered
          </LinkButton>
        </Section>
      )}
      <Section title="Add a point">
        <ClosingForm
          key={points.length}
          questions={questions}
          themes={themes}
          values={reply?.values ?? {}}
          errors={reply?.fieldErrors ?? {}}
        />
      </Section>
    </>
  );
}
