import { Form } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { type PersonaValues, personaSections, sectionTitles } from "../persona.schema.ts";

/** Every line of a persona as a field, with a box to remove it, and one new line. */
export function PersonaEditor({
  values,
  errors,
}: {
  values: PersonaValues;
  errors: Readonly<Record<string, string>>;
}) {
  const { register, watch } = useForm<PersonaValues>({ defaultValues: values });
  const removed = watch("lines").filter((line) => line.remove).length;
  return (
    <Form method="post" className="grid gap-8">
      <input type="hidden" name="revision" value={values.revision} />
      <TextField
        className="max-w-reading"
        label="Name (invented)"
        error={errors.name}
        {...register("name")}
        defaultValue={values.name}
      />
      <TextAreaField
        className="max-w-reading"
        label="In one sentence"
        rows={2}
        error={errors.summary}
        {...register("summary")}
        defaultValue={values.summary}
      />
      {personaSections.map((section) => {
        const lines = values.lines
          .map((line, index) => ({ line, index }))
          .filter(({ line }) => line.section === section);
        if (lines.length === 0) return null;
        return (
          <fieldset key={section} className="grid max-w-reading gap-4 border-t border-ink pt-2">
            <legend className="float-start w-full pt-2 text-lg font-semibold">
              {sectionTitles[section]}
            </legend>
            {lines.map(({ line, index }) => (
              <div key={line.id} className="clear-both grid gap-1">
                <input type="hidden" name={`lines[${index}].id`} value={line.id} />
                <TextAreaField
                  label={`${sectionTitles[section]}: ${line.origin}`}
                  rows={line.text.length > 160 ? 4 : 2}
                  error={errors[`lines[${index}].text`]}
                  {...register(`lines.${index}.text`)}
                  name={`lines[${index}].text`}
                  defaultValue={line.text}
                />
                <Checkbox
                  label="Remove this line"
                  {...register(`lines.${index}.remove`)}
                  name={`lines[${index}].remove`}
                  defaultChecked={line.remove}
                />
              </div>
            ))}
          </fieldset>
        );
      })}
      <fieldset className="grid max-w-reading gap-4 border-t border-ink pt-2">
        <legend className="float-start w-full pt-2 text-lg font-semibold">Add a line</legend>
        <p className="clear-both text-sm text-ink-soft">
          A line you add is an assumption until customers confirm it.
        </p>
        <SelectField
          name="added.section"
          label="Where"
          options={personaSections
            .filter((section) => section !== "summary")
            .map((value) => ({ value, label: sectionTitles[value] }))}
          defaultValue={values.added.section}
        />
        <TextAreaField
          name="added.text"
          label="Line"
          rows={2}
          required={false}
          error={errors["added.text"]}
          defaultValue={values.added.text}
        />
      </fieldset>
      <div className="flex items-center gap-4">
        <Button>Save</Button>
        {removed > 0 && <span className="text-sm text-ink-soft">{removed} to be removed</span>}
      </div>
    </Form>
  );
}
