import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { Attribute } from "../attribute.schema.ts";
import { blockNames } from "../attribute-words.ts";

const needWords = [
  { value: "no", label: "not for this" },
  { value: "needed", label: "needed" },
  { value: "helps", label: "helps" },
];

/** What is decided, who decides, and what has to be known for it. */
export function DecisionForm({
  values,
  needs,
  errors,
  attributes,
}: {
  values: Readonly<Record<string, string>>;
  /** "needed", "helps" or "no" by attribute id. */
  needs: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  attributes: readonly Pick<Attribute, "id" | "label" | "category">[];
}) {
  return (
    <Form method="post" className="grid max-w-reading gap-6">
      <input type="hidden" name="intent" value="save" />
      <TextField
        name="name"
        label="What is decided"
        hint="For example: which plan to offer first."
        defaultValue={values.name}
        error={errors.name}
      />
      <TextField
        name="decidedBy"
        label="Who decides"
        hint="A person or a role."
        required={false}
        defaultValue={values.decidedBy}
        error={errors.decidedBy}
      />
      <TextField
        name="enough"
        label="Well founded from"
        hint="Per cent of customers or companies of whom each needed attribute is known and fresh."
        inputMode="numeric"
        defaultValue={values.enough ?? "70"}
        error={errors.enough}
      />
      <fieldset>
        <legend className="mb-2 font-semibold">What has to be known for it</legend>
        {attributes.length === 0 && <p className="text-ink-soft">No attribute is defined yet.</p>}
        <div className="grid gap-3 sm:grid-cols-2">
          {attributes.map(({ id, label, category }) => (
            <SelectField
              key={id}
              name={`attributes.${id}`}
              label={`${label} (${blockNames[category].toLowerCase()})`}
              options={needWords}
              defaultValue={needs[id] ?? "no"}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button>Save the decision</Button>
      </div>
    </Form>
  );
}
