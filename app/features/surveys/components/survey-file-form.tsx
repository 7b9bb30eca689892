import { Form, Link } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { FileDrop } from "#app/components/file-drop.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { paths } from "#app/lib/paths.ts";

/** Takes a survey that was downloaded from this or another Earshot, or written by a program. */
export function SurveyFileForm({ error }: { error: string | undefined }) {
  const [first, ...others] = error?.split("\n") ?? [];
  return (
    <Section
      title="From a file"
      lead={
        <>
          A survey that was downloaded as JSON from here or from another Earshot; its logic, quotas, endings
          and translations come along. Programs find what is expected in{" "}
          <Link className="link" to={paths.surveyFormat()} reloadDocument>
            the format
          </Link>
          .
        </>
      }
    >
      <Form
        method="post"
        encType="multipart/form-data"
        reloadDocument
        className="grid max-w-reading justify-items-start gap-4"
      >
        <Field
          name="file"
          label="Survey (JSON)"
          hint="At most 10 MB, its pictures included."
          error={first}
          required
        >
          {(control) => <FileDrop accept=".json,application/json" {...control} />}
        </Field>
        {others.length > 0 && (
          <ul className="list-disc ps-6 text-sm">
            {others.map((problem) => (
              <li key={problem} className="break-words">
                {problem}
              </li>
            ))}
          </ul>
        )}
        <Button look="secondary">Make a survey of the file</Button>
      </Form>
    </Section>
  );
}

/** What to know of a survey that was made of a file. */
export function TakenSurveyNotes({
  taken,
}: {
  taken: { id: string; title: string; notes: readonly string[] };
}) {
  return (
    <FormMessage tone="ok" className="mb-6">
      <p className="font-semibold">“{taken.title}” was made of the file as a draft. What to know:</p>
      <ul className="my-2 list-disc ps-6">
        {taken.notes.map((note) => (
          <li key={note} className="break-words">
            {note}
          </li>
        ))}
      </ul>
      <LinkButton size="small" to={paths.survey(taken.id)}>
        Open the survey
      </LinkButton>
    </FormMessage>
  );
}
