import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { SelectField, TextAreaField, TextField } from "#app/components/text-fields.tsx";
import { attributeCategories, attributeSubjects, attributeValueTypes } from "../attribute.schema.ts";
import { blockMeanings, blockNames, subjectNames, valueTypeNames } from "../attribute-words.ts";
import { leadingRuleNames, leadingRules, sourceNames, valueSources } from "../leading-rule.ts";

const DECISIONS = "decisions-there-are";

/** Defines an attribute: what it is, which decision it serves, how long a value stays true, which of several leads. */
export function AttributeForm({
  values,
  errors,
  decisions,
  isNew,
  children,
}: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Names of the decisions there are, offered while one is typed. */
  decisions: readonly string[];
  isNew: boolean;
  /** What stands before the button, such as a question that has to be answered first. */
  children?: ReactNode;
}) {
  return (
    <Form method="post" className="grid max-w-reading items-start gap-6 sm:grid-cols-2">
      <TextField name="label" label="Name" defaultValue={values.label} error={errors.label ?? errors.key} />
      {isNew ? (
        <SelectField
          name="subject"
          label="It describes"
          options={attributeSubjects.map((value) => ({ value, label: subjectNames[value] }))}
          defaultValue={values.subject}
          error={errors.subject}
        />
      ) : (
        <input type="hidden" name="subject" value={values.subject} />
      )}
      <SelectField
        name="category"
        label="Block of the profile"
        options={attributeCategories.map((value) => ({
          value,
          label: `${blockNames[value]}: ${blockMeanings[value]}`,
        }))}
        defaultValue={values.category}
        error={errors.category}
      />
      <TextField
        className="sm:col-start-1"
        name="purpose"
        label="Which decision does it serve?"
        hint="One that there is, or a new one. For example: which plan to offer first."
        list={DECISIONS}
        autoComplete="off"
        defaultValue={values.purpose}
        error={errors.purpose}
      />
      <datalist id={DECISIONS}>
        {decisions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        name="decidedBy"
        label="Who decides that?"
        hint="A person or a role, for a decision that names nobody yet."
        required={false}
        defaultValue={values.decidedBy}
        error={errors.decidedBy}
      />
      <TextField
        name="freshDays"
        label="Stays fresh for"
        hint="In days; leave empty for what stays true."
        inputMode="numeric"
        required={false}
        defaultValue={values.freshDays}
        error={errors.freshDays}
      />
      <SelectField
        name="valueType"
        label="Its values are"
        options={attributeValueTypes.map((value) => ({ value, label: valueTypeNames[value] }))}
        defaultValue={values.valueType}
        error={errors.valueType}
      />
      <TextAreaField
        className="sm:col-span-2"
        name="options"
        label="Options"
        hint="For one of a list: one option a line."
        required={false}
        rows={4}
        defaultValue={values.options}
        error={errors.options}
      />
      <TextField
        className="sm:col-span-2"
        name="question"
        label="How a survey asks for it"
        required={false}
        defaultValue={values.question}
        error={errors.question}
      />
      <LeadingFields values={values} errors={errors} />
      <div className="grid gap-4 sm:col-span-2">
        {children}
        <div>
          <Button>{isNew ? "Define the attribute" : "Save"}</Button>
        </div>
      </div>
    </Form>
  );
}

function LeadingFields({
  values,
  errors,
}: {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}) {
  const sources = valueSources.map((value) => ({ value, label: sourceNames[value] }));
  return (
    <>
      <SelectField
        className="sm:col-span-2"
        name="leadingRule"
        label="Where sources say different things"
        hint="The others stay beside, and a person may choose another one on each profile."
        options={leadingRules.map((value) => ({ value, label: leadingRuleNames[value] }))}
        defaultValue={values.leadingRule ?? "newest"}
        error={errors.leadingRule}
      />
      <SelectField
        name="firstSource"
        label="Most trusted"
        hint="Counts where the most trusted source leads."
        options={sources}
        defaultValue={values.firstSource ?? "manual"}
        error={errors.firstSource}
      />
      <SelectField
        name="secondSource"
        label="Then"
        hint="The other sources follow."
        options={sources}
        defaultValue={values.secondSource ?? "survey"}
        error={errors.secondSource}
      />
    </>
  );
}
