import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { Erasure, ErasureProof, Remain } from "../erasing/erasure.schema.ts";
import { stepWords } from "../erasing/step-words.ts";

/** What an erasure removed, step by step. */
export function RemovedTable({ removed }: { removed: Erasure["removed"] }) {
  const rows = [...stepWords].flatMap(([key, words]) => {
    const count = removed[key] ?? 0;
    return count === 0 ? [] : [{ key, words, count }];
  });
  if (rows.length === 0) return <p className="text-ink-soft">Nothing yet.</p>;
  return (
    <Table
      caption="What was removed"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "what", header: "What", main: true, cell: ({ words }) => words },
        { key: "count", header: "Records", align: "end", cell: ({ count }) => formatCount(count) },
      ]}
    />
  );
}

const kindWords: Record<Remain["kind"], [string, string]> = {
  address: ["address", "addresses"],
  number: ["customer number", "customer numbers"],
  phone: ["phone number", "phone numbers"],
  name: ["name", "names"],
  id: ["id", "ids"],
  passage: ["passage", "passages"],
};

/** What was looked for, where, and what was found. */
export function ProofSection({ proof }: { proof: ErasureProof }) {
  const left = proof.remains.reduce((sum, { rows }) => sum + rows, 0);
  const looked = Object.entries(kindWords).flatMap(([kind, [one, many]]) => {
    const count = proof.lookedFor[kind] ?? 0;
    return count === 0 ? [] : [formatNoun(count, one, many)];
  });
  return (
    <Section title="Proof">
      <FormMessage tone={left === 0 && proof.indexHits === 0 ? "ok" : "note"} className="mb-4">
        {left === 0 && proof.indexHits === 0
          ? "Nothing was found any more."
          : `${formatNoun(left, "row", "rows")} still hold something that was looked for; below is where.`}
      </FormMessage>
      <p className="max-w-reading">
        On <DateText iso={proof.searchedAt} time /> the whole database was searched for {looked.join(", ")}:{" "}
        {formatNoun(proof.rows, "row", "rows")} in {formatNoun(proof.tables, "table", "tables")},{" "}
        {formatNoun(proof.columns, "column", "columns")}. The full-text index found{" "}
        {formatNoun(proof.indexHits, "item", "items")}. {fileSentence(proof.file)}
      </p>
      {proof.tooShort.length > 0 && (
        <p className="mt-2 max-w-reading text-ink-soft">
          Too short to be looked for were some of: {proof.tooShort.join(", ")}.
        </p>
      )}
      {proof.remains.length > 0 && <RemainsTable remains={proof.remains} />}
      {proof.waitingFiles.length > 0 && (
        <p className="mt-3 max-w-reading">
          These uploaded files name the person. Their rows are set aside when they are imported, and the files
          go after that:{" "}
          {proof.waitingFiles.map(({ importId, name }) => (
            <Link key={importId} className="link mr-2" to={paths.import(importId)}>
              {name}
            </Link>
          ))}
        </p>
      )}
    </Section>
  );
}

function fileSentence(file: ErasureProof["file"]): string {
  if (file === null)
    return "The files of PostgreSQL are the server's: what was removed is overwritten there as its space is used again.";
  const found = file.hits === 0 ? "nothing" : formatNoun(file.hits, "place", "places");
  const how = file.rewritten ? ", after it was written anew" : "";
  return `In the ${formatCount(file.bytes)} bytes of the database's file and its log ${found} was found${how}.`;
}

function RemainsTable({ remains }: { remains: readonly Remain[] }) {
  return (
    <div className="mt-4">
      <Table
        caption="What was found"
        rows={remains}
        rowKey={({ table, column, kind }) => `${table} ${column} ${kind}`}
        columns={[
          { key: "where", header: "Where", main: true, cell: (row) => `${row.table}, ${row.column}` },
          { key: "what", header: "What", cell: ({ kind }) => `a ${kindWords[kind][0]}` },
          { key: "rows", header: "Rows", align: "end", cell: ({ rows }) => formatCount(rows) },
          {
            key: "open",
            header: "Texts of others",
            wide: true,
            cell: ({ itemIds }) =>
              itemIds.map((id, at) => (
                <Link key={id} className="link mr-2" to={paths.feedbackItem(id)}>
                  Text {at + 1}
                </Link>
              )),
          },
        ]}
      />
    </div>
  );
}
