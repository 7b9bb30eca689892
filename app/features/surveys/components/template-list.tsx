import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { SurveyTemplate } from "../templates/survey-templates.ts";

/** The templates to start from, each with what it asks. */
export function TemplateList({ templates }: { templates: readonly SurveyTemplate[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {templates.map(({ key, name, whenToUse, survey }) => (
        <Panel as="li" key={key} className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">{name}</h2>
          <p className="text-ink-soft">{whenToUse}</p>
          {survey.questions.length > 0 && (
            <ol className="list-decimal ps-6 text-sm">
              {survey.questions.map((question) => (
                <li key={question.id}>{question.title}</li>
              ))}
            </ol>
          )}
          <Form method="post" className="mt-auto flex items-center justify-between gap-3 pt-2">
            <span className="text-sm text-ink-soft">
              {formatNoun(survey.questions.length, "question", "questions")}
            </span>
            {survey.questions.length > 0 && (
              <Link
                className="link ms-auto"
                to={paths.newSurvey({ template: key })}
                aria-label={`Preview of ${name}`}
              >
                Preview
              </Link>
            )}
            <Button name="template" value={key} look="secondary">
              Start with “{name}”
            </Button>
          </Form>
        </Panel>
      ))}
    </ul>
  );
}
