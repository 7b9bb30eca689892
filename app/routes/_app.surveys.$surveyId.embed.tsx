import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CopyField } from "#app/features/responses/components/link-table.tsx";
import { SitesForm } from "#app/features/surveys/components/embed/sites-form.tsx";
import { SnippetForm } from "#app/features/surveys/components/embed/snippet-form.tsx";
import { OnlyByLinkNote } from "#app/features/surveys/components/settings/only-by-link-note.tsx";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { readEmbedChoices } from "#app/features/surveys/embed/embed-choices.ts";
import { embedSitesFormSchema } from "#app/features/surveys/embed/embed-sites.schema.ts";
import { embedSnippet } from "#app/features/surveys/embed/embed-snippet.ts";
import { getDoor, getSurvey, saveSurveySettings } from "#app/features/surveys/surveys.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.embed");
  const { id, slug, survey } = await getSurvey(db, args.params.surveyId ?? "");
  const parameters = new URL(args.request.url).searchParams;
  const choices = readEmbedChoices(parameters);
  const { publicUrl } = args.context;
  const { embedSites, onlyByLink } = (await getDoor(db, id)).settings;
  return {
    id,
    title: survey.title,
    publicUrl,
    sites: embedSites,
    onlyByLink,
    saved: parameters.get("done") === "saved",
    choices,
    snippet: embedSnippet({ publicUrl, slug, survey }, choices),
    kiosk: `${publicUrl}${paths.publicSurvey(slug)}?via=kiosk`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.embed");
  const surveyId = args.params.surveyId ?? "";
  const posted = await readForm(args.request);
  const form = parseForm(posted, embedSitesFormSchema);
  if (!form.ok) {
    return data({ fieldErrors: form.fieldErrors, sites: postedTexts(posted).sites ?? "" }, { status: 422 });
  }
  await saveSurveySettings(db, actor, surveyId, { embedSites: form.value.sites });
  return redirectWithin(paths.surveyEmbed(surveyId, { done: "saved" }));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Embed ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function EmbedPage() {
  const { id, title, publicUrl, sites, onlyByLink, saved, choices, snippet, kiosk } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={title} />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="ok" className="mb-6">
        {saved && !reply && "The sites were saved. They hold from now on."}
      </FormMessage>
      {onlyByLink && <OnlyByLinkNote surveyId={id} what="Neither the snippet nor the kiosk works" />}
      <Section
        title="Sites that may show this survey"
        lead="A browser shows it within another site only where that site is listed here. No other page of Earshot can be shown in a frame at all."
      >
        <SitesForm sites={reply?.sites ?? sites.join("\n")} error={errors.sites} />
      </Section>
      <Section
        title="Snippet for a site"
        lead={`It sets no cookie and stores nothing but that a popup was closed. Where the site has a content security policy, it has to allow ${publicUrl} under frame-src and script-src.`}
      >
        {sites.length === 0 && (
          <FormMessage className="mb-6">
            No site is listed yet, so no browser will show it: list the site above first.
          </FormMessage>
        )}
        <SnippetForm choices={choices} snippet={snippet} />
      </Section>
      <Section
        title="Kiosk"
        lead="For a tablet at a counter: after each answer, and when somebody leaves without sending it, the page begins again for the next person and shows nothing of the one before. Hidden fields can be added to the address, such as &shop=berlin."
      >
        <div className="max-w-reading">
          <CopyField label="Link for a kiosk" url={kiosk} />
        </div>
      </Section>
    </>
  );
}
