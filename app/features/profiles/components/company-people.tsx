import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { paths } from "#app/lib/paths.ts";
import type { CompanyPerson } from "../company/company-person.ts";
import { roleWords } from "../company/company-place.ts";
import { type PlaceErrors, PlaceForm } from "./place-form.tsx";

interface CompanyPeopleProps {
  people: readonly CompanyPerson[];
  mayEdit: boolean;
  /** What was wrong with a form sent a moment ago, and for whom. */
  failed: (PlaceErrors & { customerId: string }) | null;
}

/** The people of a company, their parts in the decision, from when to when, and how much they say. */
export function CompanyPeople({ people, mayEdit, failed }: CompanyPeopleProps) {
  return (
    <Table
      caption="People of this company"
      rows={people}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          header: "Person",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.customer(row.id)}>
              {displayName(row)}
            </Link>
          ),
        },
        { key: "title", header: "Title", cell: (row) => row.title ?? "–" },
        {
          key: "role",
          header: "Roles",
          cell: (row) => <Roles roles={row.roles} present={row.present} />,
        },
        { key: "time", header: "There", cell: (row) => <TimeThere person={row} /> },
        {
          key: "feedback",
          header: "Feedback",
          align: "end",
          cell: (row) =>
            row.feedbackItems ? (
              <Link className="link" to={paths.feedback({ customer: row.id })}>
                {row.feedbackItems}
              </Link>
            ) : (
              "–"
            ),
        },
        {
          key: "active",
          header: "Last active",
          cell: (row) => (row.lastActiveAt ? <DateText iso={row.lastActiveAt} /> : "–"),
        },
        ...(mayEdit
          ? [
              {
                key: "edit",
                header: "Change",
                wide: true,
                cell: (row: CompanyPerson) => (
                  <PlaceForm person={row} failed={failed?.customerId === row.id ? failed : null} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Roles({ roles, present }: Pick<CompanyPerson, "roles" | "present">) {
  if (roles.length === 0 && present) return <>–</>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {roles.map((role) => (
        <Tag key={role} tone={present ? "neutral" : "outline"}>
          {roleWords[role].name}
        </Tag>
      ))}
      {!present && <Tag tone="outline">has left</Tag>}
    </span>
  );
}

function TimeThere({ person }: { person: CompanyPerson }) {
  const until = person.present
    ? null
    : (person.places
        .flatMap((place) => place.until ?? [])
        .sort()
        .at(-1) ?? null);
  if (person.since === null && until === null) return <>–</>;
  return (
    <>
      {person.since !== null && (
        <>
          since <DateText iso={person.since} />
        </>
      )}
      {until !== null && (
        <>
          {person.since !== null && ", "}until <DateText iso={until} />
        </>
      )}
    </>
  );
}
