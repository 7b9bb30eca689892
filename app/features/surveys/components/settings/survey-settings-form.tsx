import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import type { SettingsFields } from "../../settings/settings-fields.ts";

export interface SurveySettingsFormProps {
  /** What the fields say, as saved or as typed. */
  values: SettingsFields;
  errors: Readonly<Record<string, string>>;
  timeZones: readonly string[];
  /** How many responses hold a place now. */
  taken: number;
}

/** When a survey takes answers and how many; saved, it holds at once. */
export function SurveySettingsForm({ values, errors, timeZones, taken }: SurveySettingsFormProps) {
  const field = (name: Exclude<keyof SettingsFields, "onlyByLink">) => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <TextField
        {...field("opens")}
        type="datetime-local"
        label="Opens"
        hint="Before that, whoever follows a link is told when it opens. Leave it empty to open with publishing."
      />
      <TextField
        {...field("closes")}
        type="datetime-local"
        label="Closes"
        hint="From then on no answer is taken, also from those who have the page open. Leave it empty to close by hand."
      />
      <SelectField
        {...field("timeZone")}
        label="Time zone of these times"
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        required
      />
      <TextField
        {...field("responseLimit")}
        inputMode="numeric"
        label="Complete responses, at most"
        hint={`${formatNoun(taken, "response counts", "responses count")} so far. What is screened out, over a quota, set aside, withdrawn or imported does not count. Leave it empty for any number.`}
      />
      <TextField
        {...field("kioskIdleSeconds")}
        inputMode="numeric"
        label="On a kiosk, seconds without a touch"
        hint="Then the page asks whether somebody is still there, and 20 seconds later it begins anew for the next person. Without scripts it waits five times as long."
      />
      <Checkbox
        name="onlyByLink"
        label="Only by a link that was sent"
        hint="Without a personal link, or an unused one-time link of an anonymous survey, the page says that a link is needed, and no answer is taken. The open link, its QR code, snippets and kiosks do not work then."
        defaultChecked={values.onlyByLink}
      />
      <div>
        <Button>Save the settings</Button>
      </div>
    </Form>
  );
}
