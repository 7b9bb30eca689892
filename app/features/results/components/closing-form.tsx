import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextAreaField } from "#app/components/text-fields.tsx";

/** Adds a point: what people said, what became of it, and which question or theme it answers. */
export function ClosingForm({
  questions,
  themes,
  values,
  errors,
}: {
  questions: readonly { value: string; label: string }[];
  themes: readonly { value: string; label: string }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <Form method="post" className="grid max-w-reading gap-4">
      <input type="hidden" name="intent" value="add" />
      <TextAreaField name="said" label="You said" rows={2} defaultValue={values.said} error={errors.said} />
      <TextAreaField name="did" label="We did" rows={3} defaultValue={values.did} error={errors.did} />
      <SelectField
        name="questionId"
        label="Answers the question"
        options={[...questions]}
        blank="None in particular"
        defaultValue={values.questionId ?? ""}
      />
      {themes.length > 0 && (
        <SelectField
          name="themeId"
          label="Answers the theme"
          options={[...themes]}
          blank="None in particular"
          defaultValue={values.themeId ?? ""}
        />
      )}
      <div>
        <Button>Add this point</Button>
      </div>
    </Form>
  );
}
