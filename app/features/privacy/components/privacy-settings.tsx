import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextAreaField, TextField } from "#app/components/text-fields.tsx";
import type { ConsentPurpose } from "#app/features/consents/consent.schema.ts";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { type RetentionKind, retentionKinds, retentionWords } from "../retention/retention.schema.ts";

const OURS: readonly string[] = ["contact", "analysis", "quotes"];

/** What a form that was sent back is about, with what was typed and what is wrong. */
export interface SentBack {
  intent: string;
  id: string;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** For what people are asked whether one may. */
export function PurposesSection({
  purposes,
  sentBack,
}: {
  purposes: readonly ConsentPurpose[];
  sentBack: SentBack;
}) {
  const typedFor = (intent: string, id = "") =>
    sentBack.intent === intent && sentBack.id === id ? sentBack : null;
  return (
    <Section
      title="Purposes of consent"
      lead="Each customer's page keeps for each of these what they said, and when."
    >
      <ul className="grid gap-4">
        {purposes.map(({ id, name, description, retiredAt }) => (
          <li key={id} className="border-t border-line pt-3">
            <h3 className="flex items-center gap-2 font-semibold">
              {name} {retiredAt !== null && <Tag>retired</Tag>}
            </h3>
            <p className="max-w-reading text-sm text-ink-soft">{description}</p>
            <Disclosure summary={`Change “${name}”`} open={typedFor("change-purpose", id) !== null}>
              <PurposeForm
                intent="change-purpose"
                id={id}
                values={typedFor("change-purpose", id)?.values ?? { name, description }}
                errors={typedFor("change-purpose", id)?.errors ?? {}}
                label="Save"
              />
              {!OURS.includes(id) && (
                <Form method="post" className="mt-3">
                  <input type="hidden" name="id" value={id} />
                  <Button look="quiet" name="intent" value={retiredAt === null ? "retire" : "take-up"}>
                    {retiredAt === null ? "Ask nobody for it any more" : "Ask for it again"}
                  </Button>
                </Form>
              )}
            </Disclosure>
          </li>
        ))}
      </ul>
      <Disclosure summary="Add a purpose" open={typedFor("add-purpose") !== null}>
        <PurposeForm
          intent="add-purpose"
          id=""
          values={typedFor("add-purpose")?.values ?? {}}
          errors={typedFor("add-purpose")?.errors ?? {}}
          label="Add"
        />
      </Disclosure>
    </Section>
  );
}

function PurposeForm({
  intent,
  id,
  values,
  errors,
  label,
}: Omit<SentBack, "intent"> & { intent: string; label: string }) {
  return (
    <Form method="post" className="grid max-w-reading gap-4">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <TextField id={`name-${id}`} name="name" label="Name" defaultValue={values.name} error={errors.name} />
      <TextAreaField
        id={`description-${id}`}
        name="description"
        label="What is agreed to"
        rows={2}
        defaultValue={values.description}
        error={errors.description}
      />
      <div>
        <Button look="secondary">{label}</Button>
      </div>
    </Form>
  );
}

/** Whether people may be quoted who were not asked. */
export function QuotingSection({ allowed }: { allowed: boolean }) {
  return (
    <Section title="Being quoted">
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="quoting" />
        <RadioGroup
          name="unasked"
          label="People who were not asked"
          defaultValue={allowed ? "yes" : "no"}
          options={[
            { value: "yes", label: "May be quoted, without a name" },
            {
              value: "no",
              label: "Are not quoted",
              hint: "Personas, examples of themes and shared results then show words of those alone who agreed.",
            },
          ]}
        />
        <div>
          <Button look="secondary">Save</Button>
        </div>
      </Form>
    </Section>
  );
}

export interface TriedRule {
  kind: RetentionKind;
  before: string;
  count: number;
  isMore: boolean;
  oldest: readonly { id: string; at: string; label: string }[];
}

/** How long each kind is kept; what would go is shown before anything does. */
export function RetentionSection({
  values,
  errors,
  tried,
  runs,
}: {
  values: Record<string, string>;
  errors: Record<string, string>;
  tried: readonly TriedRule[];
  runs: readonly { id: string; beganAt: string; removed: Record<string, number> }[];
}) {
  return (
    <Section
      title="How long things are kept"
      id="retention"
      lead="Nothing is removed by age unless you say so. A job then removes each day what is older."
    >
      <Form method="post" className="grid gap-4">
        {retentionKinds.map((kind) => (
          <TextField
            key={kind}
            name={kind}
            label={`${retentionWords[kind].name}: months`}
            hint={`${retentionWords[kind].what} Empty: for ever.`}
            required={false}
            inputMode="numeric"
            className="w-24"
            defaultValue={values[kind] ?? ""}
            error={errors[kind]}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" name="intent" value="try-retention">
            Show what would go
          </Button>
          <Button look="danger" name="intent" value="save-retention">
            Save, and remove what is older
          </Button>
        </div>
      </Form>
      {tried.map(({ kind, before, count, isMore, oldest }) => (
        <div key={kind} className="mt-4">
          <h3 className="font-semibold">
            {retentionWords[kind].name}: {isMore ? "more than " : ""}
            {formatCount(count)} from before <DateText iso={before} /> would go
          </h3>
          <ul className="list-disc pl-6 text-sm">
            {oldest.map(({ id, at, label }) => (
              <li key={id}>
                <DateText iso={at} /> {label}{" "}
                {kind === "feedback" && (
                  <Link className="link" to={paths.feedbackItem(id)}>
                    Open
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {runs.length > 0 && (
        <div className="mt-6">
          <h3 className="font-semibold">What was removed</h3>
          <ul className="list-disc pl-6 text-sm">
            {runs.map(({ id, beganAt, removed }) => (
              <li key={id}>
                <DateText iso={beganAt} time />:{" "}
                {retentionKinds
                  .flatMap((kind) =>
                    removed[kind]
                      ? [`${retentionWords[kind].name}: ${formatNoun(removed[kind], "record", "records")}`]
                      : [],
                  )
                  .join("; ")}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
