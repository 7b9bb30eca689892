import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choices.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { SelectField } from "#app/components/text-fields.tsx";
import { shareDays } from "../sharing/share-form.schema.ts";

/** Makes a link to the results as they are filtered now. */
export function ShareForm({ filter, errors }: { filter: string; errors: Readonly<Record<string, string>> }) {
  return (
    <Form method="post" className="grid max-w-reading gap-4">
      <input type="hidden" name="intent" value="share" />
      <input type="hidden" name="filter" value={filter} />
      <SelectField
        name="days"
        label="The link lasts"
        options={shareDays.map((days) => ({ value: String(days), label: `${days} days` }))}
        defaultValue="30"
        error={errors.days}
      />
      <Checkbox
        name="withTexts"
        value="yes"
        label="Show also what people wrote"
        hint="Texts may name persons. Contact details, addresses, files and hidden fields are never shown."
      />
      <div>
        <Button>Make a link</Button>
      </div>
    </Form>
  );
}

interface Share {
  id: string;
  withTexts: boolean;
  filter: string;
  createdAt: string;
  expiresAt: string;
}

/** The links that still work, each with the button that takes it back. */
export function ShareTable({ shares }: { shares: readonly Share[] }) {
  if (shares.length === 0) return <p className="text-ink-soft">No link works at the moment.</p>;
  return (
    <Table
      caption="Links to these results"
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "made",
          header: "Made",
          main: true,
          cell: ({ createdAt }) => <DateText iso={createdAt} time />,
        },
        { key: "until", header: "Works until", cell: ({ expiresAt }) => <DateText iso={expiresAt} /> },
        {
          key: "shows",
          header: "Shows",
          cell: ({ withTexts, filter }) =>
            `${withTexts ? "numbers and texts" : "numbers only"}${filter === "" ? "" : ", filtered"}`,
        },
        {
          key: "revoke",
          header: "Take back",
          cell: ({ id }) => (
            <Form method="post">
              <input type="hidden" name="intent" value="revoke" />
              <input type="hidden" name="shareId" value={id} />
              <Button look="danger" size="small">
                Take back
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
