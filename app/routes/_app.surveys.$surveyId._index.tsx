import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { listPurposes } from "#app/features/consents/consents.service.server.ts";
import { SurveyEditor } from "#app/features/surveys/components/editor/survey-editor.tsx";
import { surveyStyleLinks } from "#app/features/surveys/components/public/survey-style-links.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { SurveyPreviewPane } from "#app/features/surveys/components/survey-preview-pane.tsx";
import { SurveyState } from "#app/features/surveys/components/survey-state.tsx";
import { editSurvey, getSurveyForEditing } from "#app/features/surveys/editing/survey-editing.server.ts";
import { closeSurvey, duplicateSurvey, reopenSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId._index");
  const { survey, form, unpublished } = await getSurveyForEditing(db, args.params.surveyId ?? "");
  const attributes = (await listAttributes(db))
    .filter(({ subject }) => subject === "customer")
    .map(({ id, label, category, valueType, options }) => ({ id, label, category, valueType, options }));
  const consents = (await listPurposes(db))
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, name }) => ({ id, name }));
  return { survey, form, unpublished, attributes, consents, mayEdit: can(actor.role, "surveys.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId._index");
  const surveyId = args.params.surveyId ?? "";
  const values = await readForm(args.request);
  switch (values.intent) {
    case "close":
      await closeSurvey(db, actor, surveyId);
      break;
    case "reopen":
      await reopenSurvey(db, actor, surveyId);
      break;
    case "duplicate":
      return redirectWithin(paths.survey(await duplicateSurvey(db, actor, surveyId)));
    default: {
      const again = await editSurvey(db, actor, surveyId, values);
      if (again !== null) return data(again, { status: again.status });
    }
  }
  return redirectWithin(paths.survey(surveyId));
}

export const links: LinksFunction = () => surveyStyleLinks;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.survey.survey.title ?? "Survey"} · Earshot` },
];

export default function SurveyPage() {
  const { survey, form, unpublished, attributes, consents, mayEdit } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <SurveyHeader surveyId={survey.id} mayEdit={mayEdit} title={survey.survey.title}>
        <SurveyState survey={survey} unpublished={unpublished} mayEdit={mayEdit} />
      </SurveyHeader>
      {mayEdit ? (
        <SurveyEditor
          key={survey.id}
          surveyId={survey.id}
          given={
            again
              ? { ...again, cameBack: true }
              : { form, revision: survey.revision, conflicts: [], seen: 0, cameBack: false }
          }
          edition={again ?? survey.revision}
          fieldErrors={again?.fieldErrors ?? {}}
          removed={again?.removed ?? null}
          attributes={attributes}
          consents={consents}
        />
      ) : (
        <SurveyPreviewPane survey={survey.survey} label="The survey's questions" />
      )}
    </>
  );
}
