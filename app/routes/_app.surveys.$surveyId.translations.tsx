import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { DoneMessage } from "#app/features/surveys/components/translations/done-message.tsx";
import { AddLanguage, LanguageTable } from "#app/features/surveys/components/translations/language-table.tsx";
import { TranslationLines } from "#app/features/surveys/components/translations/translation-lines.tsx";
import { TranslationsFileForm } from "#app/features/surveys/components/translations/translations-file-form.tsx";
import { languageName } from "#app/features/surveys/public-words/language-names.ts";
import { saveTranslations } from "#app/features/surveys/translations/save-translations.server.ts";
import { viewTranslations } from "#app/features/surveys/translations/translations-view.server.ts";
import { readFormWithFile } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.translations");
  const query = new URL(args.request.url).searchParams;
  const done = Object.fromEntries(
    ["done", "language", "from", "texts", "unknown"].map((name) => [name, query.get(name) ?? ""]),
  );
  return { ...(await viewTranslations(db, args.params.surveyId ?? "", query)), done };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.translations");
  const query = new URL(args.request.url).searchParams;
  const { values, file } = await readFormWithFile(args.request, "file");
  const reply = await saveTranslations(db, actor, args.params.surveyId ?? "", values, query, file);
  return typeof reply === "string" ? redirectWithin(reply) : data(reply, { status: reply.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Translations of ${loaded?.title ?? "a survey"} · Earshot` },
];

const titles = { all: "In", missing: "Missing in", changed: "To be looked at in" } as const;
const nothing = {
  all: "This survey has no texts yet.",
  missing: "Nothing is missing here.",
  changed: "No original has changed since it was translated.",
} as const;

export default function SurveyTranslationsPage() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { id, title, revision, languages, language, ownLanguage, show, after, page } = loaded;
  const typed = new Map<string, string>(reply?.typed ?? []);
  const lines = page.lines.map((line) => ({ ...line, translation: typed.get(line.key) ?? line.translation }));
  const place = { language, show: show === "all" ? null : show };
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit title={title} />
      <ErrorSummary fieldErrors={reply?.fieldErrors} />
      <FormMessage tone="error" className="mb-6">
        {reply && Object.keys(reply.fieldErrors).length === 0 && reply.message}
      </FormMessage>
      {!reply && <DoneMessage done={loaded.done} revision={revision} />}
      <Section
        title="Languages"
        lead="Whoever answers sees the survey in their browser's language where it is here, can choose another, or follows a link with ?lang=de. Answers in all languages count together."
      >
        <LanguageTable surveyId={id} revision={revision} languages={languages} />
        <AddLanguage revision={revision} error={reply?.fieldErrors.language} />
      </Section>
      {language !== null && (
        <Section
          title={`${titles[show]} ${languageName(language)}`}
          lead="What is left empty is shown in the survey's own language."
          aside={
            show !== "all" && (
              <Link className="link py-1" to={paths.surveyTranslations(id, { language })}>
                Show all texts
              </Link>
            )
          }
        >
          {lines.length === 0 ? (
            <p>{nothing[show]}</p>
          ) : (
            <TranslationLines
              key={`${language} ${show} ${after} ${reply ? "again" : revision}`}
              language={language}
              sourceLanguage={ownLanguage}
              revision={reply?.revision ?? revision}
              lines={lines}
              errors={reply?.fieldErrors ?? {}}
              conflicts={reply?.conflicts ?? []}
              seen={reply?.seen ?? 0}
            />
          )}
          <Pager
            label="Pages of texts"
            previous={after === null ? null : paths.surveyTranslations(id, place)}
            next={page.next && paths.surveyTranslations(id, { ...place, after: page.next })}
          />
        </Section>
      )}
      {language !== null && (
        <Section
          title="As a file"
          lead="For somebody who translates elsewhere: a table of all texts, to be filled in."
        >
          <TranslationsFileForm surveyId={id} />
        </Section>
      )}
    </>
  );
}
