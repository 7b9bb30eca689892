import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";

interface Named {
  id: string;
  name: string;
}

/** What was launched, when, and which segments and themes it touches. */
export function LaunchForm({
  segments,
  themes,
  values,
  chosen,
  errors,
}: {
  segments: readonly Named[];
  themes: readonly Named[];
  values: Record<string, string>;
  /** Ids of what was ticked. */
  chosen: readonly string[];
  errors: Record<string, string>;
}) {
  return (
    <Form method="post" className="grid max-w-lg gap-6">
      <input type="hidden" name="do" value="add" />
      <TextField
        name="name"
        label="What is launched"
        defaultValue={values.name}
        error={errors.name}
        required
      />
      <TextField
        name="launchedOn"
        type="date"
        label="On"
        hint="Reviews are asked for once this day has come, due two weeks later."
        defaultValue={values.launchedOn}
        error={errors.launchedOn}
        required
      />
      <Boxes
        legend="Segments it touches"
        hint="Where nothing is chosen below either, all segments and personas are asked about."
        name="segmentIds"
        options={segments}
        chosen={chosen}
      />
      <Disclosure summary="Themes it touches" open={themes.some(({ id }) => chosen.includes(id))}>
        <Boxes
          legend="Themes it touches"
          hint="Segments of which at least five people spoke of one of these in the last quarter are asked about."
          name="themeIds"
          options={themes}
          chosen={chosen}
        />
      </Disclosure>
      <TextAreaField
        name="note"
        label="What is different for customers"
        defaultValue={values.note ?? ""}
        error={errors.note}
        required={false}
        rows={3}
      />
      <div>
        <Button>Enter the launch</Button>
      </div>
    </Form>
  );
}

function Boxes({
  legend,
  hint,
  name,
  options,
  chosen,
}: {
  legend: string;
  hint: string;
  name: string;
  options: readonly Named[];
  chosen: readonly string[];
}) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <p className="mb-2 text-ink-soft text-sm">{hint}</p>
      {options.length === 0 ? (
        <p className="text-sm">There are none yet.</p>
      ) : (
        <div className="grid gap-2 sm:grid-cols-2">
          {options.map((option) => (
            <Checkbox
              key={option.id}
              name={name}
              value={option.id}
              label={option.name}
              defaultChecked={chosen.includes(option.id)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
