import { Disclosure } from "#app/components/disclosure.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import type { RebuildChanges as Changes, ThemeDifference } from "../rebuild/rebuild.schema.ts";

/** Few enough that the decision below stays in view. */
const SHOWN = 20;

/** What rebuilding the themes would change: in a sentence, then theme by theme, the small changes folded away. */
export function RebuildChanges({ changes }: { changes: Changes }) {
  const { moved, added, gone, kept, unsortedBefore, unsortedAfter, themes } = changes;
  return (
    <>
      <p className="mb-4 max-w-reading">
        {formatNoun(kept + gone, "theme", "themes")} would become {formatCount(kept + added)}:{" "}
        {formatCount(added)} new, {formatCount(gone)} gone, {formatCount(kept)} that stay.{" "}
        {formatNoun(moved, "statement", "statements")} would move; {formatCount(unsortedAfter)} would be in no
        theme, now {unsortedBefore === 1 ? "it is" : "there are"} {formatCount(unsortedBefore)}.
      </p>
      {themes.length > 0 && (
        <ChangeTable
          caption="Themes that would change, the largest changes first"
          rows={themes.slice(0, SHOWN)}
        />
      )}
      {themes.length > SHOWN && (
        <Disclosure summary={`${formatNoun(themes.length - SHOWN, "theme changes", "themes change")} less`}>
          <ChangeTable caption="Themes that change less" rows={themes.slice(SHOWN)} />
        </Disclosure>
      )}
    </>
  );
}

function ChangeTable({ caption, rows }: { caption: string; rows: readonly ThemeDifference[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "theme",
          header: "Theme",
          main: true,
          className: "w-1/2",
          cell: (row) => (
            <span className="inline-flex flex-wrap items-baseline gap-2">
              {row.name}
              <KindTag kind={row.kind} />
            </span>
          ),
        },
        { key: "what", header: "What happens", cell: whatHappens },
        {
          key: "mentions",
          header: "Mentions",
          align: "end",
          cell: (row) => `${formatCount(row.before ?? 0)} → ${formatCount(row.after ?? 0)}`,
        },
      ]}
    />
  );
}

function whatHappens(row: ThemeDifference): string {
  const partner = row.partner === null ? "" : `“${row.partner}”`;
  if (row.before === null) return partner === "" ? "new" : `new, mostly from ${partner}`;
  if (row.after === null) return partner === "" ? "gone" : `gone, mostly to ${partner}`;
  return [
    row.nameBefore !== null && row.nameBefore !== row.name ? `was “${row.nameBefore}”` : "",
    row.arrived > 0 ? `${formatCount(row.arrived)} come` : "",
    row.left > 0 ? `${formatCount(row.left)} leave` : "",
  ]
    .filter(Boolean)
    .join(", ");
}
