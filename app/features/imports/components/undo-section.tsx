import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { RecordType } from "../storing/change-log.ts";
import { type KeptBy, keptInWords } from "../undo/kept.ts";

export interface KeptRow {
  id: string;
  type: RecordType;
  label: string;
  fields: string | null;
  by: KeptBy;
}

/** Offers to take a whole import back, and says what that does. */
export function UndoOffer({ until, laterImports }: { until: string; laterImports: boolean }) {
  return (
    <Section
      id="undo"
      title="Undo this import"
      lead="Everything it created goes, and everything it changed gets its earlier value back. What people or later imports changed since stays, and is listed here with who changed it."
    >
      <p className="mb-4 max-w-prose text-sm text-ink-soft">
        What it changed is kept until <DateText iso={until} />; until then it can be undone, and the same file
        imported again.
        {laterImports &&
          " A later file of the same kind found rows unchanged: rows that both hold go too, so import that file again afterwards."}
      </p>
      <Form method="post">
        <Button look="secondary" name="intent" value="undo">
          Undo the whole import
        </Button>
      </Form>
    </Section>
  );
}

const pages: Partial<Record<RecordType, (id: string) => string>> = {
  customer: paths.customer,
  company: paths.company,
  feedback: paths.feedbackItem,
};

const columns: Column<KeptRow>[] = [
  {
    key: "record",
    header: "Kept",
    main: true,
    cell: ({ type, id, label }) => {
      const page = pages[type];
      return page ? (
        <Link className="link break-words" to={page(id)}>
          {label}
        </Link>
      ) : (
        <span className="break-words">{label}</span>
      );
    },
  },
  { key: "fields", header: "What stays", wide: true, cell: ({ fields }) => fields ?? "all of it" },
  {
    key: "why",
    header: "Why",
    wide: true,
    cell: ({ by }) => (
      <>
        {by.importId === null ? (
          keptInWords(by)
        ) : (
          <Link className="link break-words" to={paths.import(by.importId)}>
            {keptInWords(by)}
          </Link>
        )}
        {by.at !== null && (
          <>
            {" on "}
            <DateText iso={by.at} />
          </>
        )}
      </>
    ),
  },
];

/** What an undo could not take back, each with who or what holds it. */
export function KeptTable({
  importId,
  rows,
  total,
  next,
  paged,
}: {
  importId: string;
  rows: readonly KeptRow[];
  total: number;
  next: string | null;
  paged: boolean;
}) {
  const page = (afterKept?: string) => `${paths.import(importId, { afterKept })}#kept`;
  return (
    <Section
      id="kept"
      title="Kept"
      lead={`${formatNoun(total, "record was", "records were")} left as they are, because something changed or needs them since.`}
    >
      <Table
        caption="Records that the undo kept"
        columns={columns}
        rows={rows}
        rowKey={({ type, id }) => `${type} ${id}`}
      />
      <Pager previous={paged ? page() : null} next={next && page(next)} shown={rows.length} total={total} />
    </Section>
  );
}
