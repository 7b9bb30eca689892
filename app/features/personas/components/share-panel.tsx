import { Form } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { Button } from "#app/components/button.tsx";
import { Checkbox, RadioGroup } from "#app/components/choices.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { DEFAULT_SHARE_DAYS, MOST_SHARE_DAYS } from "../sharing/share-form.schema.ts";

/** What was typed, to be shown again beside what is wrong with it. */
export interface TypedShare {
  label: string;
  days: string;
  shows: string;
  withQuotes: boolean;
}

export const untypedShare: TypedShare = {
  label: "",
  days: String(DEFAULT_SHARE_DAYS),
  shows: "published",
  withQuotes: false,
};

/** Makes a link for people without an account. */
export function ShareForm({
  typed,
  errors,
}: {
  typed: TypedShare;
  errors: Readonly<Record<string, string>>;
}) {
  const { register } = useForm<TypedShare>({ defaultValues: typed });
  return (
    <Form method="post" className="grid max-w-reading gap-4">
      <input type="hidden" name="intent" value="share" />
      <TextField
        label="Who the link is for"
        hint="Only you and your colleagues see this."
        error={errors.label}
        {...register("label")}
        defaultValue={typed.label}
      />
      <TextField
        label="Days it works"
        hint={`From 1 to ${MOST_SHARE_DAYS}.`}
        inputMode="numeric"
        className="max-w-48"
        error={errors.days}
        {...register("days")}
        defaultValue={typed.days}
      />
      <RadioGroup
        name="shows"
        label="What it shows"
        defaultValue={typed.shows}
        error={errors.shows}
        options={[
          {
            value: "published",
            label: "The persona while it is published",
            hint: "Taken back to draft, the link shows nothing until it is published again.",
          },
          {
            value: "current",
            label: "The persona as it stands, also as a draft",
            hint: "The page says that it is a draft.",
          },
        ]}
      />
      <Checkbox
        value="yes"
        label="With quotes"
        hint="Only of customers who may be quoted at that moment, without names and contact details. Read them before you send the link."
        {...register("withQuotes")}
        defaultChecked={typed.withQuotes}
      />
      <div>
        <Button>Make a link</Button>
      </div>
    </Form>
  );
}

interface Share {
  id: string;
  label: string;
  shows: string;
  withQuotes: boolean;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  works: boolean;
  views: number;
  lastViewed: string | null;
}

/** The links of a persona, ended ones included, with how often each was opened. */
export function ShareTable({ shares }: { shares: readonly Share[] }) {
  if (shares.length === 0) return <p className="text-ink-soft">No link was made yet.</p>;
  return (
    <Table
      caption="Links to this persona"
      rows={shares}
      rowKey={({ id }) => id}
      columns={[
        { key: "label", header: "For", main: true, cell: ({ label }) => <bdi>{label}</bdi> },
        {
          key: "shows",
          header: "Shows",
          cell: ({ shows, withQuotes }) =>
            `${shows === "published" ? "while published" : "as it stands"}, ${withQuotes ? "with quotes" : "no quotes"}`,
        },
        { key: "until", header: "Works", cell: (share) => <Works share={share} /> },
        {
          key: "views",
          header: "Opened",
          cell: ({ views, lastViewed }) => (
            <>
              {formatNoun(views, "time", "times")}
              {lastViewed && (
                <>
                  , last <DateText iso={lastViewed} />
                </>
              )}
            </>
          ),
        },
        {
          key: "revoke",
          header: "Take back",
          cell: ({ id, label, works }) =>
            works && (
              <Form method="post">
                <input type="hidden" name="intent" value="revoke" />
                <input type="hidden" name="shareId" value={id} />
                <Button look="danger" size="small" aria-label={`Take back the link for ${label}`}>
                  Take back
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

function Works({ share: { works, expiresAt, revokedAt } }: { share: Share }) {
  if (revokedAt !== null) {
    return (
      <>
        taken back <DateText iso={revokedAt} />
      </>
    );
  }
  return (
    <>
      {works ? "until" : "ended"} <DateText iso={expiresAt} />
    </>
  );
}
