import { DateText } from "#app/components/date-text.tsx";
import { Money } from "#app/components/money.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { VoiceText } from "#app/components/voice.tsx";
import { SetAside } from "#app/features/feedback/components/set-aside.tsx";
import { formatCount } from "#app/lib/numbers.ts";
import type { PreviewRow } from "../mapping/preview-row.ts";
import { placeTitle, type RowPlace } from "../rows/row-place.ts";

const placeColumn = (place: RowPlace): Column<PreviewRow> => ({
  key: "place",
  header: placeTitle(place),
  main: true,
  named: true,
  cell: (row) => formatCount(row.line),
});
const when: Column<PreviewRow> = {
  key: "when",
  header: "When",
  cell: (row) =>
    row.at === null ? (
      <span className="whitespace-nowrap text-ink-soft">not given</span>
    ) : (
      <DateText iso={row.at} />
    ),
};
const words: Column<PreviewRow> = {
  key: "words",
  header: "The customer's words",
  wide: true,
  cell: (row) => (
    <>
      <VoiceText text={row.words} />
      {row.setAside && <SetAside {...row.setAside} className="mt-1" />}
    </>
  ),
};
const amount: Column<PreviewRow> = {
  key: "amount",
  header: "Amount",
  align: "end",
  cell: (row) => row.amount && <Money minor={row.amount.minor} currency={row.amount.currency} />,
};
const facts: Column<PreviewRow> = {
  key: "facts",
  header: "Stored with it",
  wide: true,
  cell: (row) =>
    row.skip !== null ? (
      <span className="break-words text-ink-soft">Skipped: {row.skip}</span>
    ) : row.reasons.length > 0 ? (
      <span className="break-words text-danger">Rejected: {row.reasons.join("; ")}</span>
    ) : (
      <dl className="flex flex-wrap gap-x-4 text-sm">
        {row.facts.map(({ label, value }) => (
          <div key={label} className="flex min-w-0 gap-x-1.5">
            <dt className="flex-none text-ink-soft">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    ),
};

/** The first rows as they would be stored. */
export function PreviewTable({ rows, place }: { rows: readonly PreviewRow[]; place: RowPlace }) {
  const columns = [
    placeColumn(place),
    // Companies and people have no time; of tickets that have none it matters.
    ...(rows.some((row) => row.at !== null || row.words !== "") ? [when] : []),
    ...(rows.some((row) => row.words !== "") ? [words] : []),
    ...(rows.some((row) => row.amount !== null) ? [amount] : []),
    facts,
  ];
  return (
    <Table
      caption={`The first ${rows.length} rows as they would be stored`}
      showCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.line)}
    />
  );
}
