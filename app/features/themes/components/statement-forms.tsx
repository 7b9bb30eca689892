import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { kinds, kindWords } from "#app/components/kind.ts";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { noTheme } from "../corrections/theme-correction-form.ts";

interface StatementFormsProps {
  statement: { kind: string; themeId: string | null; aspects: readonly { text: string; key: string }[] };
  /** The themes of its kind. */
  choices: readonly { id: string; name: string; mentions: number }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** What can be corrected about one statement; each step first shows what it would change. */
export function StatementForms({ statement, choices, values, errors }: StatementFormsProps) {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <Form method="get" className={column}>
        <input type="hidden" name="do" value="move" />
        <SelectField
          name="themeId"
          label="It belongs to another theme"
          hint="It stays there, and new statements like it tend to follow."
          blank="Choose a theme"
          options={[
            ...(statement.themeId === null ? [] : [{ value: noTheme, label: "No theme" }]),
            ...choices
              .filter(({ id }) => id !== statement.themeId)
              .map(({ id, name, mentions }) => ({ value: id, label: `${name} (${mentions})` })),
          ]}
          defaultValue={values.themeId ?? ""}
          error={errors.themeId}
          required
        />
        <Button look="secondary">Move …</Button>
      </Form>
      <Form method="get" className={column}>
        <input type="hidden" name="do" value="kind" />
        <RadioGroup
          name="to"
          label="It is of another kind"
          hint="What you say here teaches how later feedback is read."
          options={kinds
            .filter((kind) => kind !== statement.kind)
            .map((kind) => ({
              value: kind,
              label: kind === "other" ? "None of these" : kindWords[kind].one,
            }))}
          defaultValue={values.to}
          error={errors.to}
          inline
          required
        />
        <Button look="secondary">Change the kind …</Button>
      </Form>
      <Form method="get" className={column}>
        <input type="hidden" name="do" value="aspect" />
        <TextField
          name="about"
          label="It is about something else"
          hint="A word or two, such as “delivery time”."
          defaultValue={values.about ?? ""}
          error={errors.about}
          maxLength={80}
          required
        />
        {statement.aspects.length > 0 && (
          <SelectField
            name="insteadOf"
            label="Another word for"
            hint="From now on the two count as the same thing."
            blank="Nothing that was found"
            options={statement.aspects.map(({ key, text }) => ({ value: key, label: text }))}
            defaultValue={values.insteadOf ?? ""}
          />
        )}
        <Button look="secondary">Change what it is about …</Button>
      </Form>
      {statement.themeId !== null && (
        <Form method="get" className={column}>
          <input type="hidden" name="do" value="pin" />
          <p className="font-semibold">It is right where it is</p>
          <p className="text-sm text-ink-soft">It stays in its theme, whatever later groupings find.</p>
          <Button look="secondary">Pin it here …</Button>
        </Form>
      )}
    </div>
  );
}

const column = "grid content-start justify-items-start gap-3";
