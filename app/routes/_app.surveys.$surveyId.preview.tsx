import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { surveyStyleLinks } from "#app/features/surveys/components/public/survey-style-links.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { SurveyPreviewPane } from "#app/features/surveys/components/survey-preview-pane.tsx";
import { PreviewLanguages } from "#app/features/surveys/components/translations/preview-languages.tsx";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { languagesOf } from "#app/features/surveys/translations/localize-survey.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.preview");
  const { id, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const asked = new URL(args.request.url).searchParams.get("lang");
  const languages = languagesOf(survey);
  const language = languages.find((tag) => tag === asked) ?? survey.language;
  return { id, survey, language, languages, mayEdit: can(actor.role, "surveys.edit") };
}

export const links: LinksFunction = () => surveyStyleLinks;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Preview of ${loaded?.survey.title ?? "a survey"} · Earshot` },
];

export default function SurveyPreviewPage() {
  const { id, survey, language, languages, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <SurveyHeader
        surveyId={id}
        mayEdit={mayEdit}
        title={survey.title}
        lead="As customers will see it, with everything that is saved. Try it out: nothing is sent."
      />
      <div className="mx-auto max-w-reading">
        <PreviewLanguages surveyId={id} languages={languages} shown={language} />
        <SurveyPreviewPane key={language} survey={survey} language={language} label="Preview of the survey" />
      </div>
    </>
  );
}
