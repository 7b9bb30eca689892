import { RadioGroup } from "#app/components/choices.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import { fieldRuleNames, fieldRules } from "#app/features/attributes/field-rule.ts";
import type { ImportKind, Mapping } from "../import.schema.ts";
import { fillsAttributes } from "../mapping/import-fields.ts";
import { eventTypeNames, eventTypes } from "../rows/event-type.ts";

/** What goes for all rows of kinds that say something about customers or companies, and what a file of events is about. */
export function WhatWins({
  kind,
  mapping,
  errors,
}: {
  kind: ImportKind;
  mapping: Mapping;
  errors: Readonly<Record<string, string>>;
}) {
  return (
    <>
      {kind === "events" ? (
        <SelectField
          name="eventType"
          label="What happened"
          hint="For rows whose columns do not say it"
          defaultValue={mapping.eventType}
          error={errors.eventType}
          options={[
            { value: "", label: "A column says it" },
            ...eventTypes.map((value) => ({ value, label: eventTypeNames[value] })),
          ]}
        />
      ) : (
        <input type="hidden" name="eventType" value={mapping.eventType} />
      )}
      <RadioGroup
        name="valueRule"
        label="Where the file says something else than is known"
        hint="What does not win stays visible beside it, with its source. Consent that was withdrawn is never given back."
        defaultValue={mapping.valueRule}
        options={fieldRules.map((value) => ({ value, label: fieldRuleNames[value] }))}
      />
      {fillsAttributes(kind) ? (
        <TextField
          name="learntOn"
          type="date"
          label="The day these facts are from"
          hint="Leave it empty for today; the newest value of two is found by it."
          defaultValue={mapping.learntOn}
          error={errors.learntOn}
        />
      ) : (
        <input type="hidden" name="learntOn" value={mapping.learntOn} />
      )}
    </>
  );
}
