import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import type { LinkField } from "../../signed-links/link-field.ts";

interface LinkFormProps {
  fields: readonly LinkField[];
  /** What was typed, by parameter. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Makes one link for the values of hidden fields. */
export function LinkForm({ fields, values, errors }: LinkFormProps) {
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      {fields.map(({ parameter, title, signed }) => (
        <TextField
          key={parameter}
          name={`values[${parameter}]`}
          label={title}
          hint={`In the link as “${parameter}”, ${signed ? "signed: nobody can change it" : "not signed: whoever has the link can change it"}.`}
          defaultValue={values[parameter] ?? ""}
          error={errors[`values[${parameter}]`]}
          required={false}
        />
      ))}
      <div>
        <Button>Make a link</Button>
      </div>
    </Form>
  );
}
