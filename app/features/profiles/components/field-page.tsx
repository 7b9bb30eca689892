import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { type Crumb, PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { leadingRuleNames } from "#app/features/attributes/leading-rule.ts";
import type { FieldView } from "../field-view.ts";
import { FieldClaims } from "./field-claims.tsx";
import { FieldHistoryList } from "./field-history.tsx";

export interface FieldAnswer {
  message: string;
  fieldErrors: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
}

/** One field of a profile: what leads and why, what every source says, a way to choose or type, and all that was. */
export function FieldPage({
  attribute,
  view,
  crumbs,
  mayEdit,
  answer,
}: {
  attribute: Attribute;
  view: FieldView;
  crumbs: readonly Crumb[];
  mayEdit: boolean;
  answer: FieldAnswer | undefined;
}) {
  const typed = answer?.values.intent === "type" ? answer : undefined;
  return (
    <>
      <PageHeader title={attribute.label} lead={`For: ${attribute.purpose}`} crumbs={crumbs} />
      {!typed && <FormMessage tone="error">{answer?.message}</FormMessage>}
      <Section title="What sources say" lead={<Rule attribute={attribute} view={view} />}>
        {view.claims.length === 0 ? (
          <p>Nothing is known yet.</p>
        ) : (
          <FieldClaims claims={view.claims} mayEdit={mayEdit} />
        )}
        {mayEdit && view.leading && (
          <div className="mt-4 flex flex-wrap gap-3">
            <Form method="post">
              <input type="hidden" name="intent" value="confirm" />
              <Button look="secondary">“{shorten(view.leading.text)}” is still true</Button>
            </Form>
            {view.isChosen && (
              <Form method="post">
                <input type="hidden" name="intent" value="rule" />
                <Button look="secondary">Let the rule decide again</Button>
              </Form>
            )}
          </div>
        )}
      </Section>
      {mayEdit && (
        <Section
          title={view.leading ? "Type another value" : "Type a value"}
          lead="What a person types leads, and what it replaces stays in the history."
        >
          <Form method="post" className="flex max-w-reading flex-wrap items-start gap-4">
            <input type="hidden" name="intent" value="type" />
            <ValueInput attribute={attribute} typed={typed} known={view.leading?.text} />
            <TextField
              name="validUntil"
              type="date"
              label="Valid until"
              required={false}
              defaultValue={typed?.values.validUntil}
              error={typed?.fieldErrors.validUntil}
            />
            <div className="basis-full">
              <Button>Save</Button>
            </div>
          </Form>
        </Section>
      )}
      <Section title="History">
        <FieldHistoryList history={view.history} />
      </Section>
    </>
  );
}

function Rule({ attribute, view }: { attribute: Attribute; view: FieldView }) {
  const rule = leadingRuleNames[attribute.leadingRule];
  const { leading } = view;
  if (!view.isChosen || !leading?.chosenAt) return <>{rule}.</>;
  return (
    <>
      {leading.chosenBy ?? "Somebody"} chose on <DateText iso={leading.chosenAt} /> what leads here. The rule
      would be: {rule.charAt(0).toLowerCase() + rule.slice(1)}.
    </>
  );
}

function ValueInput({
  attribute,
  typed,
  known,
}: {
  attribute: Attribute;
  typed: FieldAnswer | undefined;
  known: string | undefined;
}) {
  const field = {
    name: "value",
    label: attribute.label,
    hint: attribute.question === "" ? undefined : attribute.question,
    error: typed?.fieldErrors.value,
    defaultValue: typed?.values.value ?? known,
  };
  switch (attribute.valueType) {
    case "choice":
      return (
        <SelectField
          {...field}
          options={attribute.options.map((option) => ({ value: option, label: option }))}
        />
      );
    case "boolean":
      return (
        <SelectField
          {...field}
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
        />
      );
    case "date":
      return <TextField {...field} type="date" />;
    case "number":
      return <TextField {...field} inputMode="decimal" />;
    default:
      return <TextField {...field} />;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
