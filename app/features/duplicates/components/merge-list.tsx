import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { paths } from "#app/lib/paths.ts";

interface MergeRow {
  id: string;
  keptId: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  merged: { name: string | null; email: string | null; external_id: string | null };
  mergedBy: string;
  mergedAt: string;
}

/** The latest merges; each can be taken back. */
export function MergeList({ merges, mayEdit }: { merges: readonly MergeRow[]; mayEdit: boolean }) {
  return (
    <Table
      caption="The latest merges"
      rows={merges}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "kept",
          header: "Customer",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.customer(row.keptId)}>
              {displayName(row)}
            </Link>
          ),
        },
        {
          key: "merged",
          header: "Took in",
          cell: ({ merged }) => displayName({ ...merged, externalId: merged.external_id }),
        },
        {
          key: "when",
          header: "Merged",
          cell: (row) => (
            <>
              <DateText iso={row.mergedAt} /> by {row.mergedBy}
            </>
          ),
        },
        {
          key: "undo",
          header: "Undo",
          cell: (row) =>
            mayEdit ? (
              <Form method="post">
                <input type="hidden" name="mergeId" value={row.id} />
                <Button name="do" value="undo" look="secondary">
                  Make two of them again
                </Button>
              </Form>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
