import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { SelectField, TextField } from "#app/components/text-fields.tsx";
import type { ConsentChange, ConsentState, PurposeConsent } from "../consent.schema.ts";

const words: Record<ConsentState, string> = {
  granted: "Granted",
  withdrawn: "Withdrawn",
  unknown: "Not asked",
};
const tones = { granted: "ok", withdrawn: "danger", unknown: "neutral" } as const;

/** What holds for a customer, purpose by purpose, and a form by which it is changed. */
export function ConsentList({
  consents,
  mayEdit,
  error,
}: {
  consents: readonly PurposeConsent[];
  mayEdit: boolean;
  error: { purposeId: string; message: string } | null;
}) {
  return (
    <Section title="What holds now">
      <ul className="grid gap-6">
        {consents.map(({ purpose, state, source, at }) => (
          <li key={purpose.id} className="border-t border-line pt-4">
            <h3 className="flex flex-wrap items-center gap-2 font-semibold">
              {purpose.name} <Tag tone={tones[state]}>{words[state]}</Tag>
            </h3>
            <p className="max-w-reading text-sm text-ink-soft">{purpose.description}</p>
            {at !== null && (
              <p className="text-sm text-ink-soft">
                Since <DateText iso={at} time />
                {source !== null && `, ${source}`}
              </p>
            )}
            {mayEdit && purpose.retiredAt === null && (
              <ConsentChangeForm
                purposeId={purpose.id}
                name={purpose.name}
                state={state}
                error={error?.purposeId === purpose.id ? error.message : undefined}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ConsentChangeForm({
  purposeId,
  name,
  state,
  error,
}: {
  purposeId: string;
  name: string;
  state: ConsentState;
  error: string | undefined;
}) {
  const options = Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <Form method="post" className="mt-2 flex flex-wrap items-end gap-3" aria-label={`Change: ${name}`}>
      <input type="hidden" name="purposeId" value={purposeId} />
      <SelectField
        id={`state-${purposeId}`}
        label="What they said"
        name="state"
        options={options}
        defaultValue={state}
        error={error}
      />
      <TextField
        id={`note-${purposeId}`}
        label="How they said it"
        name="note"
        required={false}
        maxLength={200}
        placeholder="On the phone"
      />
      <Button look="secondary">Note</Button>
    </Form>
  );
}

/** Each change with its source, its time and who noted it, the latest first. */
export function ConsentHistory({ changes }: { changes: readonly ConsentChange[] }) {
  if (changes.length === 0)
    return <p className="text-ink-soft">Nobody has said anything about consent yet.</p>;
  return (
    <Table
      caption="History of consent"
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", header: "When", main: true, cell: ({ at }) => <DateText iso={at} time /> },
        { key: "purpose", header: "Purpose", cell: ({ purposeName }) => purposeName },
        { key: "state", header: "Said", cell: ({ state }) => words[state] },
        { key: "source", header: "Source", cell: ({ sourceLabel }) => sourceLabel },
        { key: "by", header: "Noted by", cell: ({ byName }) => byName ?? "nobody of the team" },
      ]}
    />
  );
}
