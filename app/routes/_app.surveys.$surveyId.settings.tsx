import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { SurveySettingsForm } from "#app/features/surveys/components/settings/survey-settings-form.tsx";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { settingsFields, typedFields } from "#app/features/surveys/settings/settings-fields.ts";
import { surveySettingsFormSchema } from "#app/features/surveys/settings/survey-settings.schema.ts";
import { getDoor, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { timeZoneNames } from "#app/lib/time-zone.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.settings");
  const { id, title, settings, taken } = await getDoor(db, args.params.surveyId ?? "");
  const saved = new URL(args.request.url).searchParams.get("done") === "saved";
  return { id, title, taken, saved, fields: settingsFields(settings), timeZones: timeZoneNames() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.settings");
  const { id } = await getDoor(db, args.params.surveyId ?? "");
  const posted = await readForm(args.request);
  const form = parseForm(posted, surveySettingsFormSchema);
  if (!form.ok) return data({ fieldErrors: form.fieldErrors, values: typedFields(posted) }, { status: 422 });
  await saveSurveySettings(db, actor, id, form.value);
  return redirectWithin(paths.surveySettings(id, { done: "saved" }));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Settings of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveySettingsPage() {
  const { id, title, taken, saved, fields, timeZones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={title} />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="ok" className="mb-6">
        {saved && !reply && "The settings were saved. They hold from now on."}
      </FormMessage>
      <Section
        title="When it takes answers, how many, and from whom"
        lead="What you save here holds at once, without publishing."
      >
        <SurveySettingsForm
          key={saved ? "saved" : "open"}
          values={reply?.values ?? fields}
          errors={errors}
          timeZones={timeZones}
          taken={taken}
        />
      </Section>
    </>
  );
}
