import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface Suggestion {
  id: string;
  name: string;
  size: number;
  precision: number;
  recall: number;
  traits: readonly { text: string; share: number; othersShare: number }[];
}

/** One suggested group: its size, what sets it apart, and how well its rule fits it. */
export function SuggestedGroup({ suggestion, mayEdit }: { suggestion: Suggestion; mayEdit: boolean }) {
  return (
    <Panel as="article">
      <h2 className="text-lg font-semibold">{suggestion.name}</h2>
      <p className="mb-4 text-sm text-ink-soft">
        {formatCount(suggestion.size)} customers. The rule finds {formatShare(suggestion.recall)} of them, and{" "}
        {formatShare(suggestion.precision)} of those it finds belong to the group.
      </p>
      <Table
        caption={`What sets the group ${suggestion.name} apart`}
        rows={suggestion.traits}
        rowKey={(row) => row.text}
        columns={[
          { key: "trait", header: "What sets it apart", main: true, cell: (row) => row.text },
          { key: "share", header: "In it", align: "end", cell: (row) => formatShare(row.share) },
          { key: "others", header: "Others", align: "end", cell: (row) => formatShare(row.othersShare) },
        ]}
      />
      {mayEdit && (
        <div className="mt-4">
          <LinkButton look="secondary" size="small" to={paths.newSegment({ suggestion: suggestion.id })}>
            Make it a segment
          </LinkButton>
        </div>
      )}
    </Panel>
  );
}
