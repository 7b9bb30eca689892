import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { ListedPerson } from "../listed-person.ts";
import { type PersonStatus, reasonInWords, statusNames } from "../person-status.ts";

const tones: Record<PersonStatus, "neutral" | "accent" | "ok" | "danger" | "outline"> = {
  queued: "outline",
  held: "neutral",
  sent: "accent",
  opened: "accent",
  answered: "ok",
  bounced: "danger",
  unsubscribed: "neutral",
  "left-out": "neutral",
  cancelled: "neutral",
};

/** The people on a mailing's list, each with what became of the mail. */
export function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  return (
    <Table
      caption="People of this mailing"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: "Customer", main: true, cell: (person) => <PersonName person={person} /> },
        { key: "email", header: "E-mail", cell: ({ email }) => email ?? "not known" },
        {
          key: "status",
          header: "Status",
          cell: ({ status }) => <Tag tone={tones[status]}>{statusNames[status]}</Tag>,
        },
        { key: "mails", header: "Mails", align: "end", cell: ({ mails }) => formatCount(mails) },
        {
          key: "when",
          header: "First sent",
          cell: ({ sentAt }) => (sentAt ? <DateText iso={sentAt} time /> : "–"),
        },
        { key: "why", header: "Why", wide: true, cell: (person) => <Reason person={person} /> },
      ]}
    />
  );
}

function PersonName({ person: { customerId, name, email, externalId } }: { person: ListedPerson }) {
  if (customerId === null) return <span className="text-ink-soft">A customer who was erased</span>;
  return (
    <Link to={paths.customer(customerId)} className="link">
      {name ?? email ?? externalId ?? "Unnamed customer"}
    </Link>
  );
}

function Reason({ person: { reason, heldUntil } }: { person: ListedPerson }) {
  if (reason === null) return null;
  return (
    <span className="break-words">
      {reasonInWords(reason)}
      {heldUntil && (
        <>
          {" "}
          Held back until <DateText iso={heldUntil} time />.
        </>
      )}
    </span>
  );
}
