import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { Field } from "#app/components/field.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";

const audiences = [
  { value: "customers", label: "Customers: all, those of a segment, or those that a search finds" },
  { value: "list", label: "A list of addresses, typed or from a file" },
];
/** Of an anonymous survey nobody knows who that is. */
const answered = {
  value: "answered",
  label: "Those who answered, to tell them what became of it: no link, no reminder",
};

/** What a mailing says and to whom; the browser itself sends it, so that it works without scripts and with a file. */
export function InvitationForm({
  values,
  errors,
  segments,
  hasList,
  anonymous,
  submitLabel,
}: {
  values: Readonly<Record<string, string | undefined>>;
  errors: Readonly<Record<string, string | undefined>>;
  segments: readonly { value: string; label: string }[];
  /** Whether a list was given before, which an empty one leaves as it is. */
  hasList: boolean;
  anonymous: boolean;
  submitLabel: string;
}) {
  const shown = (name: string) => ({ name, defaultValue: values[name] ?? "", error: errors[name] });
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument className="grid max-w-reading gap-6">
      <RadioGroup
        name="audience"
        label="Who gets it?"
        options={anonymous ? audiences : [...audiences, answered]}
        defaultValue={values.audience ?? "customers"}
        error={errors.audience}
      />
      <fieldset className="grid gap-4 rounded-lg border border-line p-4">
        <legend className="px-1 font-semibold">For customers</legend>
        {segments.length > 0 && (
          <SelectField {...shown("segment")} label="Segment" options={segments} blank="All customers" />
        )}
        <TextField {...shown("search")} label="Name or e-mail contains" type="search" required={false} />
      </fieldset>
      <fieldset className="grid gap-4 rounded-lg border border-line p-4">
        <legend className="px-1 font-semibold">For a list</legend>
        <TextAreaField
          {...shown("list")}
          label="Addresses"
          hint={
            hasList
              ? "A list was read. Leave this and the file empty to keep it."
              : "One a line, or a table with a column of addresses and perhaps one of names."
          }
          required={false}
          rows={4}
        />
        <Field
          name="file"
          label="Or a file"
          hint="CSV or text, up to 1 MB."
          error={errors.file}
          required={false}
        >
          {(control) => (
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              className="block w-full text-base file:me-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-ink"
              {...control}
            />
          )}
        </Field>
        <Checkbox
          name="addUnknown"
          label="Make customers of addresses that nobody is known by"
          hint="Otherwise they are left out and shown to you."
          defaultChecked={values.addUnknown === "on"}
        />
      </fieldset>
      <Checkbox
        name="consentedOnly"
        label="Only customers who agreed to be written to"
        hint="Who withdrew consent is never written to, with or without this."
        defaultChecked={values.consentedOnly === "on"}
      />
      <TextField
        {...shown("subject")}
        label="Subject"
        hint="{{name|there}} becomes the customer's name, or what stands behind the bar; {{survey}} the survey's title."
        required
        maxLength={150}
      />
      <TextAreaField
        {...shown("text")}
        label="Text"
        hint="The button with the personal link, who sends it, and the link to unsubscribe stand below by themselves."
        required
        rows={8}
      />
      <div className="flex flex-wrap gap-4">
        <TextField {...shown("reminders")} label="Reminders, at most" inputMode="numeric" required />
        <TextField {...shown("reminderDays")} label="Days between them" inputMode="numeric" required />
      </div>
      <p className="text-sm text-ink-soft">
        {anonymous
          ? "This survey is anonymous, so nobody can see who has answered: reminders go to everybody, say so, and hold no second link."
          : "Reminders go only to those who have not answered."}
      </p>
      <div>
        <Button>{submitLabel}</Button>
        <p className="mt-2 text-sm text-ink-soft">
          Nothing is sent before you have seen the mail and who gets it.
        </p>
      </div>
    </Form>
  );
}
