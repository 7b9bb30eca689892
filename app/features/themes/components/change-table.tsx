import { KindTag } from "#app/components/kind-tag.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import type { ThemeKind } from "../theme-kind.ts";

interface Figures {
  name: string;
  kind: ThemeKind;
  mentions: number;
  people: number;
  isMuted: boolean;
}

export interface ShownChange {
  id: string;
  before: Figures | null;
  after: Figures | null;
}

/** What a correction would do to each theme: its name, its mentions and its people, before and after. */
export function ChangeTable({ changes }: { changes: readonly ShownChange[] }) {
  if (changes.length === 0) {
    return <p>No name and no count changes now. It counts when feedback is read and grouped later.</p>;
  }
  return (
    <Table
      caption="What would change"
      rows={changes}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "theme",
          header: "Theme",
          main: true,
          className: "w-1/2",
          cell: ({ before, after }) => (
            <span className="inline-flex flex-wrap items-baseline gap-2">
              {(after ?? before)?.name}
              {(after ?? before) && <KindTag kind={(after ?? before)?.kind ?? "pain"} />}
            </span>
          ),
        },
        { key: "what", header: "What happens", cell: whatHappens },
        { key: "mentions", header: "Mentions", align: "end", cell: (row) => figure(row, "mentions") },
        { key: "people", header: "People", align: "end", cell: (row) => figure(row, "people") },
      ]}
    />
  );
}

function whatHappens({ before, after }: ShownChange): string {
  if (before === null) return "new";
  if (after === null) return "becomes part of another";
  if (after.isMuted !== before.isMuted) return after.isMuted ? "hidden, counted on" : "shown again";
  if (after.name !== before.name) return `was “${before.name}”`;
  return after.mentions > before.mentions ? "grows" : "shrinks";
}

function figure({ before, after }: ShownChange, key: "mentions" | "people"): string {
  const [from, to] = [before?.[key] ?? 0, after?.[key] ?? 0];
  return from === to ? formatCount(to) : `${formatCount(from)} → ${formatCount(to)}`;
}
