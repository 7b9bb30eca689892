import { Link } from "@remix-run/react";
import { Table } from "#app/components/table.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { ScoredMember } from "../member-list.ts";
import { ReasonWordsList } from "./reason-words-list.tsx";

/** Customers with how well each fits a persona, and why. */
export function ScoredMemberTable({
  caption,
  members,
}: {
  caption: string;
  members: readonly ScoredMember[];
}) {
  return (
    <Table
      caption={caption}
      rows={members}
      rowKey={(row) => row.customerId}
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
        {
          key: "score",
          header: "Fit",
          align: "end",
          className: "w-32",
          cell: (row) => (
            <>
              {formatShare(row.score)}
              <span className="block text-xs text-ink-soft">{row.fit}</span>
            </>
          ),
        },
        { key: "why", header: "Why", wide: true, cell: (row) => <ReasonWordsList reasons={row.reasons} /> },
      ]}
    />
  );
}
