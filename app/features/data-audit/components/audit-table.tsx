import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Table } from "#app/components/table.tsx";
import { blockNames } from "#app/features/attributes/attribute-words.ts";
import { formatCount, formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { AttributeCount } from "../attribute-count.ts";
import type { AuditRow } from "../audit-view.ts";
import { sourceWords } from "./attribute-counts.tsx";
import { FindingTags } from "./finding-tags.tsx";

/** Per attribute: how much is known, how old, from where, what uses it, and what is wrong. */
export function AuditTable({ caption, rows }: { caption: string; rows: readonly AuditRow[] }) {
  const shareOf = (
    row: AuditRow,
    part: keyof AttributeCount & ("filled" | "stale"),
    of: "subjects" | "filled",
  ) => (row.count === null || row.count[of] === 0 ? "–" : formatShare(row.count[part] / row.count[of]));
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "label",
          header: "Attribute",
          main: true,
          cell: (row) => (
            <>
              <Link className="link" to={paths.attribute(row.id)}>
                {row.label}
              </Link>
              <span className="block text-xs font-normal text-ink-soft">
                {blockNames[row.category].toLowerCase()}
                {row.subject === "company" && " of companies"}
              </span>
            </>
          ),
        },
        { key: "findings", header: "Verdict", cell: (row) => <FindingTags findings={row.findings} /> },
        {
          key: "filled",
          header: "Known",
          align: "end",
          cell: (row) => (
            <>
              {shareOf(row, "filled", "subjects")}
              {row.count && (
                <span className="block whitespace-nowrap text-xs text-ink-soft">
                  {formatCount(row.count.filled)} of {formatCount(row.count.subjects)}
                </span>
              )}
            </>
          ),
        },
        {
          key: "best",
          header: "Of the best",
          align: "end",
          cell: (row) =>
            row.count === null || row.count.best === 0
              ? "–"
              : formatShare(row.count.bestKnown / row.count.best),
        },
        { key: "stale", header: "Out of date", align: "end", cell: (row) => shareOf(row, "stale", "filled") },
        {
          key: "age",
          header: "Newest",
          cell: (row) => (row.count?.newestAt ? <DateText iso={row.count.newestAt} /> : "–"),
        },
        {
          key: "sources",
          header: "From where",
          wide: true,
          cell: (row) => (
            <span className="text-sm">
              {row.count === null ? "–" : sourceWords(row.count.sources)}
              {row.count !== null && row.count.disputed > 0 && (
                <> {formatNoun(row.count.disputed, "profile has", "profiles have")} sources that disagree.</>
              )}
            </span>
          ),
        },
        {
          key: "uses",
          header: "Serves",
          wide: true,
          cell: (row) => <span className="text-sm">{row.usedBy.join(" · ") || "nothing"}</span>,
        },
      ]}
    />
  );
}
