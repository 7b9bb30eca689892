import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { SendingRules } from "../sending-rules.schema.ts";

/** How much is sent to one customer, and how fast. */
export function SendingRulesForm({
  rules,
  attributes,
  values,
  errors,
}: {
  rules: SendingRules;
  /** Attributes of customers that may say how often somebody wants to be asked. */
  attributes: readonly { value: string; label: string }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const number = (name: "quietMails" | "quietDays" | "perMinute") => ({
    name,
    inputMode: "numeric" as const,
    required: true,
    defaultValue: values[name] ?? String(rules[name]),
    error: errors[name],
  });
  return (
    <Form method="post" className="grid max-w-lg gap-4">
      <input type="hidden" name="intent" value="save-rules" />
      <TextField {...number("quietMails")} label="Survey mails to one customer, at most" />
      <TextField
        {...number("quietDays")}
        label="In so many days"
        hint="Reminders count. Who got enough is held back, is shown as such, and is written to later if the mailing still runs."
      />
      {attributes.length > 0 && (
        <SelectField
          name="toleranceAttributeId"
          label="Attribute with how often a customer wants to be asked"
          hint="Its values are a number of mails in 30 days, or one of: weekly, monthly, quarterly, yearly, never."
          options={attributes}
          blank="None"
          required={false}
          defaultValue={values.toleranceAttributeId ?? rules.toleranceAttributeId ?? ""}
          error={errors.toleranceAttributeId}
        />
      )}
      <TextField
        {...number("perMinute")}
        label="Mails in a minute, at most"
        hint="What your provider allows; 60 is common."
      />
      <Checkbox
        name="pixel"
        label="Put an invisible picture into mails to learn that they were opened"
        hint="Off, a mail counts as opened once its personal link is. On, mail programs that load pictures tell us sooner, some of them without anybody having read the mail. The picture comes from this server, and mails of anonymous surveys have none."
        defaultChecked={Object.keys(values).length > 0 ? values.pixel === "on" : rules.pixel}
      />
      <div>
        <Button>Save the rules</Button>
      </div>
    </Form>
  );
}
