import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";

interface Count {
  n: number;
  of: number;
}

/** How full and how stale attributes are, and which values became more or less common. */
export function ChangedAttributes({
  attributes,
  values,
}: {
  attributes: readonly { id: string; label: string; filledBefore: number; filled: number; stale: number }[];
  values: readonly { attributeId: string; label: string; value: string; before: Count; after: Count }[];
}) {
  return (
    <div className="grid gap-6">
      {values.length > 0 && (
        <div>
          <h3 className="mb-2 font-semibold">Values that became more or less common</h3>
          <Table
            caption="Values that became more or less common"
            rows={values}
            rowKey={({ attributeId, value }) => `${attributeId} ${value}`}
            columns={[
              { key: "value", header: "Value", main: true, cell: ({ label, value }) => `${label}: ${value}` },
              { key: "before", header: "Then", align: "end", cell: ({ before }) => shareOf(before) },
              { key: "after", header: "Now", align: "end", cell: ({ after }) => shareOf(after) },
            ]}
          />
        </div>
      )}
      <div>
        <h3 className="mb-2 font-semibold">How much is known</h3>
        <Table
          caption="How much is known"
          rows={attributes}
          rowKey={({ id }) => id}
          columns={[
            { key: "label", header: "Attribute", main: true, cell: ({ label }) => label },
            {
              key: "then",
              header: "Filled then",
              align: "end",
              cell: (row) => formatCount(row.filledBefore),
            },
            { key: "now", header: "Filled now", align: "end", cell: ({ filled }) => formatCount(filled) },
            { key: "stale", header: "Stale now", align: "end", cell: ({ stale }) => formatCount(stale) },
          ]}
        />
      </div>
    </div>
  );
}

function shareOf({ n, of }: Count): string {
  return of === 0 ? "not known" : `${formatShare(n / of)} (${formatCount(n)} of ${formatCount(of)})`;
}
