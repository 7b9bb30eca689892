import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { attributeCategories, attributeSubjects, attributeValueTypes } from "../attribute.schema.ts";

const categoryWords = {
  demographic: "Demographic: who they are",
  firmographic: "Firmographic: what the company is",
  psychographic: "Psychographic: what they value",
  behavioural: "Behavioural: what they do",
  preference: "Preference: how they want it",
};
const typeWords = {
  text: "Text",
  number: "Number",
  date: "Date",
  choice: "One of a list",
  boolean: "Yes or no",
};
const subjectWords = { customer: "A customer", company: "A company" };

/** Defines an attribute: what it is, which decision it serves, how long a value stays true. */
export function AttributeForm({
  values,
  errors,
}: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <Form method="post" className="grid max-w-reading items-end gap-6 sm:grid-cols-2">
      <TextField name="label" label="Name" defaultValue={values.label} error={errors.label ?? errors.key} />
      <TextField
        name="purpose"
        label="Which decision does it serve?"
        hint="For example: which plan to offer first."
        defaultValue={values.purpose}
        error={errors.purpose}
      />
      <SelectField
        name="subject"
        label="It describes"
        options={attributeSubjects.map((value) => ({ value, label: subjectWords[value] }))}
        defaultValue={values.subject}
        error={errors.subject}
      />
      <SelectField
        name="category"
        label="Category"
        options={attributeCategories.map((value) => ({ value, label: categoryWords[value] }))}
        defaultValue={values.category}
        error={errors.category}
      />
      <SelectField
        name="valueType"
        label="Its values are"
        options={attributeValueTypes.map((value) => ({ value, label: typeWords[value] }))}
        defaultValue={values.valueType}
        error={errors.valueType}
      />
      <TextField
        name="freshDays"
        label="Stays fresh for"
        hint="In days; leave empty for what stays true."
        inputMode="numeric"
        required={false}
        defaultValue={values.freshDays}
        error={errors.freshDays}
      />
      <TextAreaField
        className="sm:col-span-2"
        name="options"
        label="Options"
        hint="For one of a list: one option a line."
        required={false}
        rows={4}
        defaultValue={values.options}
        error={errors.options}
      />
      <div>
        <Button>Define the attribute</Button>
      </div>
    </Form>
  );
}
