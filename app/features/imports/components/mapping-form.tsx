import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { FieldError } from "#app/components/field-notes.tsx";
import { Section } from "#app/components/panel.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { paths } from "#app/lib/paths.ts";
import type { Detection, Mapping } from "../import.schema.ts";
import { fillsAttributes } from "../mapping/import-fields.ts";
import { MAPPING_FORM } from "../mapping/mapping-form-id.ts";
import { ColumnTable, type ColumnTableProps } from "./column-table.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { SurveyFields } from "./survey-fields.tsx";
import { ValueFields } from "./value-fields.tsx";
import { WhatWins } from "./what-wins.tsx";
import { WordsFields } from "./words-fields.tsx";

/** What becomes of each column, and what goes for all rows; checked again or started from here. */
export function MappingForm({
  mapping,
  recurring,
  startLabel,
  children,
  ...table
}: Omit<ColumnTableProps, "choices"> & {
  mapping: Mapping;
  recurring: Detection["recurring"];
  startLabel: string;
  /** What the choices lead to, shown between them and the button that starts. */
  children: ReactNode;
}) {
  const { kind, errors } = table;
  return (
    <Form method="post" id={MAPPING_FORM}>
      <Section
        title="What becomes of each column"
        lead="Suggested by the names of the columns and by looking at their values."
      >
        {fillsAttributes(kind) && !table.mayDefineAttributes && (
          <p className="mb-4 max-w-reading text-sm">
            A column can become an attribute that there is. Of a fact that has none yet an owner or a marketer
            defines one first, under{" "}
            <Link to={paths.attributes()} className="link">
              Attributes
            </Link>
            ; until then the column is left out.
          </p>
        )}
        <div id="field-columns">
          <FieldError id="field-columns-error">{errors.columns}</FieldError>
        </div>
        <ColumnTable {...table} choices={mapping.columns} />
      </Section>
      <Section title="For all rows">
        <div className="grid max-w-reading gap-6">
          <TextField
            name="sourceName"
            label="Tool or place the file is from"
            hint="Numbers are compared within one source: keep the name when you bring a newer export of the same tool."
            defaultValue={mapping.sourceName}
            error={errors.sourceName}
            maxLength={80}
            required
          />
          <ValueFields kind={kind} mapping={mapping} columns={table.columns} errors={errors} />
          <WordsFields kind={kind} mapping={mapping} recurring={recurring} />
          <SurveyFields kind={kind} mapping={mapping} errors={errors} />
          <PeopleFields kind={kind} people={mapping.people} errors={errors} />
          <WhatWins kind={kind} mapping={mapping} errors={errors} />
          <RadioGroup
            name="shortRows"
            label="Rows with fewer cells than the header"
            defaultValue={mapping.shortRows}
            options={[
              { value: "reject", label: "Reject them: a value in the middle may be missing" },
              { value: "fill", label: "Read the missing cells at their end as blank" },
            ]}
          />
        </div>
      </Section>
      {children}
      <div className="mb-12 flex flex-wrap gap-3">
        <Button name="intent" value="start">
          {startLabel}
        </Button>
        <Button look="secondary" name="intent" value="check">
          Check again
        </Button>
      </div>
    </Form>
  );
}
