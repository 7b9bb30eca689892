import { Stat, StatRow } from "#app/components/stat.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { RowOutcome } from "../import.schema.ts";

export interface ImportCountsProps {
  entry: {
    id: string;
    createdRows: number;
    updatedRows: number;
    unchangedRows: number;
    skippedRows: number;
    rejectedRows: number;
  };
}

/** What became of the rows of an import, in numbers that lead to the rows. */
export function ImportCounts({ entry }: ImportCountsProps) {
  const rows = (outcome: RowOutcome, count: number) =>
    count > 0 ? paths.importRows(entry.id, { outcome }) : undefined;
  return (
    <StatRow className="mb-12">
      <Stat label="New" value={formatCount(entry.createdRows)} to={rows("created", entry.createdRows)} />
      <Stat
        label="Updated"
        value={formatCount(entry.updatedRows)}
        note="known before, now different"
        to={rows("updated", entry.updatedRows)}
      />
      <Stat
        label="Unchanged"
        value={formatCount(entry.unchangedRows)}
        note="known before, the same"
        to={rows("unchanged", entry.unchangedRows)}
      />
      <Stat
        label="Skipped"
        value={formatCount(entry.skippedRows)}
        note="left out on purpose"
        to={entry.skippedRows > 0 ? "#skipped" : undefined}
      />
      <Stat
        label="Rejected"
        value={formatCount(entry.rejectedRows)}
        to={entry.rejectedRows > 0 ? "#rejected" : undefined}
      />
    </StatRow>
  );
}
