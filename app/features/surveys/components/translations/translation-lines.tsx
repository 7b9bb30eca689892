import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import type { SurveyConflict } from "../../merging/conflict-words.ts";
import { languageName } from "../../public-words/language-names.ts";
import { directionOf } from "../../public-words/public-words.ts";
import { surveyLimits } from "../../survey-limits.ts";
import type { TranslationLine } from "../../translations/translation-page.ts";
import { ConflictChoices } from "../editor/conflict-choices.tsx";

interface TranslationLinesProps {
  language: string;
  sourceLanguage: string;
  revision: number;
  lines: readonly TranslationLine[];
  errors: Readonly<Record<string, string>>;
  conflicts: readonly SurveyConflict[];
  seen: number;
}

/** One page of texts, each beside its translation; what is empty is missing, and the rest is saved all the same. */
export function TranslationLines({
  language,
  sourceLanguage,
  revision,
  lines,
  errors,
  conflicts,
  seen,
}: TranslationLinesProps) {
  const name = languageName(language);
  return (
    <Form method="post" className="grid gap-6">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="language" value={language} />
      <ConflictChoices conflicts={conflicts} seen={seen} />
      <ol className="grid gap-6">
        {lines.map(({ key, part, name: what, source, translation, stale, lost }, index) => (
          <li key={key} className="grid gap-x-8 gap-y-2 border-t border-line pt-4 md:grid-cols-2">
            <input type="hidden" name={`texts[${index}].key`} value={key} />
            <div>
              <p className="text-sm text-ink-soft">
                {part} · {what}
              </p>
              <p
                className="break-words whitespace-pre-line"
                lang={sourceLanguage}
                dir={directionOf(sourceLanguage)}
              >
                {source}
              </p>
            </div>
            <div className="grid gap-2">
              <TextAreaField
                name={`texts[${index}].text`}
                label={
                  <>
                    {name}
                    <span className="sr-only">
                      : {part}, {what}, “{source.slice(0, 80)}”
                    </span>
                    {translation === "" && <span className="font-normal text-danger"> missing</span>}
                    {stale && (
                      <span className="font-normal text-danger"> the original has changed since</span>
                    )}
                  </>
                }
                hint={
                  lost.length > 0 &&
                  `The original repeats an answer here, and this does not: ${lost.map((reference) => `{{${reference}|…}}`).join(" ")}`
                }
                rows={rowsFor(source)}
                lang={language}
                dir={directionOf(language)}
                defaultValue={translation}
                error={errors[`texts[${index}].text`]}
                maxLength={surveyLimits.statementText}
              />
              {stale && (
                <Checkbox
                  name={`texts[${index}].fits`}
                  value="yes"
                  label={
                    <>
                      This still fits the original
                      <span className="sr-only">
                        : {part}, {what}
                      </span>
                    </>
                  }
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <div className="border-t border-line bg-paper py-3 lg:sticky lg:bottom-0">
        <Button name="intent" value="save">
          Save these translations
        </Button>
      </div>
    </Form>
  );
}

/** As many lines as the original has on a page of usual width, eight at most. */
function rowsFor(source: string): number {
  const lines = source.split("\n").reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / 60), 0);
  return Math.min(8, Math.max(1, lines));
}
