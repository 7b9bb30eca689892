import { Link } from "@remix-run/react";
import { Table } from "#app/components/table.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { Attribute } from "../attribute.schema.ts";
import { blockNames, valueTypeNames } from "../attribute-words.ts";
import { leadingRuleNames } from "../leading-rule.ts";

export interface AttributeRow
  extends Pick<
    Attribute,
    "id" | "label" | "subject" | "category" | "valueType" | "purpose" | "freshDays" | "leadingRule"
  > {
  /** Of how many customers or companies it is known; null while that was not counted. */
  filledShare: number | null;
}

/** What a profile may hold: which decision each attribute serves, how long it stays fresh, what leads. */
export function AttributeTable({ rows }: { rows: readonly AttributeRow[] }) {
  return (
    <Table
      caption="Attributes by name"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "label",
          header: "Attribute",
          main: true,
          cell: (row) => (
            <Link className="link" to={paths.attribute(row.id)}>
              {row.label}
            </Link>
          ),
        },
        {
          key: "block",
          header: "Block",
          cell: (row) =>
            row.subject === "company" ? `${blockNames[row.category]}, company` : blockNames[row.category],
        },
        { key: "type", header: "Values", cell: (row) => valueTypeNames[row.valueType] },
        { key: "purpose", header: "Decision it serves", wide: true, cell: (row) => row.purpose },
        {
          key: "fresh",
          header: "Fresh for",
          align: "end",
          cell: (row) => (row.freshDays === null ? "always" : `${row.freshDays} days`),
        },
        { key: "leads", header: "What leads", wide: true, cell: (row) => leadingRuleNames[row.leadingRule] },
        {
          key: "filled",
          header: "Filled",
          align: "end",
          cell: (row) => (row.filledShare === null ? "–" : formatShare(row.filledShare)),
        },
      ]}
    />
  );
}
