import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { paths } from "#app/lib/paths.ts";

interface Member {
  customerId: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  enteredAt: string;
  leftAt: string | null;
}

/** People of a segment with when they came and went, and the way to why. */
export function MemberTable({
  caption,
  segmentId,
  members,
  showsLeaving,
}: {
  caption: string;
  segmentId: string;
  members: readonly Member[];
  showsLeaving: boolean;
}) {
  return (
    <Table
      caption={caption}
      rows={members}
      rowKey={(row) => `${row.customerId} ${row.enteredAt}`}
      columns={[
        {
          key: "name",
          header: "Customer",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.customer(row.customerId)}>
              {displayName(row)}
            </Link>
          ),
        },
        { key: "entered", header: "Entered", cell: (row) => <DateText iso={row.enteredAt} time /> },
        ...(showsLeaving
          ? [
              {
                key: "left",
                header: "Left",
                cell: (row: Member) => (row.leftAt === null ? "–" : <DateText iso={row.leftAt} time />),
              },
            ]
          : []),
        {
          key: "why",
          header: "Why",
          cell: (row) => (
            <Link className="link" to={paths.membershipReasons(segmentId, row.customerId)}>
              Why {row.leftAt === null ? "in" : "out"}
              <span className="sr-only">: {displayName(row)}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}
