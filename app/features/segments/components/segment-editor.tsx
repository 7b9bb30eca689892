import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { RuleMenu } from "../rules/rule-menu.ts";
import type { RuleRow } from "../rules/rule-rows.ts";
import { type CountedRule, RuleBuilder } from "./rule-builder.tsx";

/** The segment form: its name, its rule, and what is said differently to its customers. */
export function SegmentEditor({
  values,
  menu,
  errors,
  counted,
  focus = null,
  segmentId,
  submitLabel,
}: {
  values: { name: string; message: string; rows: readonly RuleRow[] };
  menu: RuleMenu;
  errors: Readonly<Record<string, string>>;
  /** How many customers the rule holds, as far as it is complete. */
  counted: CountedRule;
  /** The row to go on with. */
  focus?: number | null;
  segmentId: string | null;
  submitLabel: string;
}) {
  return (
    <Form method="post" className="grid gap-8">
      {/* The first button is the one that Enter presses: it counts and keeps everything, rather than removing a row. */}
      <button type="submit" name="intent" value="count" tabIndex={-1} aria-hidden className="sr-only">
        Count
      </button>
      <TextField
        className="max-w-reading"
        name="name"
        label="Name"
        hint="What these customers have in common, in a few words."
        error={errors.name}
        required={undefined}
        defaultValue={values.name}
      />
      <RuleBuilder
        rows={values.rows}
        menu={menu}
        errors={errors}
        counted={counted}
        focus={focus}
        segmentId={segmentId}
      />
      <TextAreaField
        className="max-w-reading"
        name="message"
        label="What would you say to them that you would not say to others?"
        hint="A segment that would be told the same as everyone else is not one."
        required={false}
        rows={3}
        error={errors.message}
        defaultValue={values.message}
      />
      <div>
        <Button name="intent" value="save">
          {submitLabel}
        </Button>
      </div>
    </Form>
  );
}
