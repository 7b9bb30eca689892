import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Table } from "#app/components/table.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { languageName, offeredLanguages, ownName } from "../../public-words/language-names.ts";
import { hasWords } from "../../public-words/public-words.ts";
import type { TranslationState } from "../../translations/survey-translations.ts";

/** A language of a survey; `state` is null for its own. */
export interface SurveyLanguage {
  tag: string;
  state: TranslationState | null;
}

interface LanguageTableProps {
  surveyId: string;
  revision: number;
  languages: readonly SurveyLanguage[];
}

/** The languages of a survey, how far each has come, and what can be done with it. */
export function LanguageTable({ surveyId, revision, languages }: LanguageTableProps) {
  return (
    <Table
      caption="Languages of this survey"
      rows={languages}
      rowKey={({ tag }) => tag}
      columns={[
        { key: "name", header: "Language", main: true, cell: ({ tag }) => <LanguageName tag={tag} /> },
        { key: "state", header: "Translated", wide: true, cell: ({ state }) => stateInWords(state) },
        {
          key: "steps",
          header: "What to do",
          wide: true,
          cell: ({ tag, state }) =>
            state && <LanguageSteps surveyId={surveyId} revision={revision} tag={tag} state={state} />,
        },
      ]}
    />
  );
}

function LanguageName({ tag }: { tag: string }) {
  const [ours, own] = [languageName(tag), ownName(tag)];
  return (
    <span>
      {ours} <span className="font-normal text-ink-soft">{tag}</span>
      {ours !== own && (
        <span className="block font-normal text-ink-soft" lang={tag}>
          {own}
        </span>
      )}
      {!hasWords(tag) && (
        <span className="block font-normal text-ink-soft">
          The page's own words, such as “Send answers”, are in English there.
        </span>
      )}
    </span>
  );
}

function stateInWords(state: TranslationState | null): string {
  if (state === null) return "The survey's own language";
  const { texts, missing, stale, alike } = state;
  const behind =
    stale === 0 ? "" : `; the original of ${formatNoun(stale, "text has", "texts has")} changed since`;
  const same = alike === 0 ? "" : `; ${formatNoun(alike, "reads", "read")} as in the survey's own language`;
  if (missing === 0) return `All ${texts}${behind}${same}`;
  return `${texts - missing} of ${texts}; ${missing} missing${behind}${same}`;
}

function LanguageSteps({
  surveyId,
  revision,
  tag,
  state,
}: {
  surveyId: string;
  revision: number;
  tag: string;
  state: TranslationState;
}) {
  const name = languageName(tag);
  const to = (show?: string) => paths.surveyTranslations(surveyId, { language: tag, show });
  return (
    <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="language" value={tag} />
      <Link className="link py-1" to={to()}>
        Translate<span className="sr-only"> into {name}</span>
      </Link>
      {state.missing > 0 && state.missing < state.texts && (
        <Link className="link py-1" to={to("missing")}>
          Only what is missing<span className="sr-only"> in {name}</span>
        </Link>
      )}
      {state.stale > 0 && (
        <Link className="link py-1" to={to("changed")}>
          Only what has changed since<span className="sr-only"> it was translated into {name}</span>
        </Link>
      )}
      <Link className="link py-1" to={paths.surveyPreview(surveyId, { lang: tag })}>
        Preview<span className="sr-only"> in {name}</span>
      </Link>
      <Button name="intent" value="default" look="secondary" size="small">
        Make {name} the survey's own
      </Button>
      <Button name="intent" value="remove" look="secondary" size="small" aria-label={`Remove ${name}`}>
        Remove
      </Button>
    </Form>
  );
}

/** A language to be added, by its name or its tag. */
export function AddLanguage({ revision, error }: { revision: number; error: string | undefined }) {
  return (
    <Form method="post" className="mt-6 flex max-w-lg flex-wrap items-end gap-3">
      <input type="hidden" name="revision" value={revision} />
      <TextField
        className="grow"
        name="language"
        label="Another language"
        hint="Its name or its tag, such as German, de or pt-BR"
        list="offered-languages"
        autoComplete="off"
        error={error}
        maxLength={60}
      />
      <datalist id="offered-languages">
        {offeredLanguages.map((tag) => (
          <option key={tag} value={languageName(tag)} />
        ))}
      </datalist>
      <Button name="intent" value="add" look="secondary">
        Add the language
      </Button>
    </Form>
  );
}
