import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { EmbedChoices, embedShapes } from "../../embed/embed-choices.ts";

const shapes: { value: (typeof embedShapes)[number]; label: string }[] = [
  { value: "inline", label: "In the page, where the snippet stands" },
  { value: "popup", label: "As a popup at the corner, which opens by itself" },
  { value: "button", label: "Behind a button that stays in view" },
];

/** Chooses how the survey is shown, and gives the HTML for it. */
export function SnippetForm({ choices, snippet }: { choices: EmbedChoices; snippet: string }) {
  const { show, after, leaving, label } = choices;
  return (
    <>
      <Form method="get" preventScrollReset className="grid max-w-lg gap-4">
        <RadioGroup name="show" label="How it is shown" options={shapes} defaultValue={show} />
        <TextField
          name="after"
          label="Popup: seconds until it opens"
          inputMode="numeric"
          defaultValue={String(after)}
        />
        <Checkbox
          name="leaving"
          label="Popup: also when the pointer leaves for the browser's bar"
          defaultChecked={leaving}
        />
        <TextField name="label" label="Button: what it says" maxLength={60} defaultValue={label} />
        <div>
          <Button look="secondary">Make the snippet</Button>
        </div>
      </Form>
      <TextAreaField
        key={snippet}
        className="mt-6 [&_textarea]:font-mono [&_textarea]:text-sm"
        name="snippet"
        label="Snippet"
        hint="Copy it into the HTML of the site, where the survey has to be or at the end of the page."
        readOnly
        rows={7}
        defaultValue={snippet}
        onFocus={(event) => event.currentTarget.select()}
      />
    </>
  );
}
