import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { RowChangeTable } from "#app/features/imports/components/row-change-table.tsx";
import { RowSubjectList } from "#app/features/imports/components/row-subject-list.tsx";
import { rowOutcomes } from "#app/features/imports/import.schema.ts";
import { getImport, listRowSubjects } from "#app/features/imports/imports.service.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** Anything else in the address means the new ones. */
const outcomeSchema = z.enum(rowOutcomes).catch("created");

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.imports.$importId.rows");
  const entry = await getImport(db, args.params.importId ?? "");
  const query = new URL(args.request.url).searchParams;
  const outcome = outcomeSchema.parse(query.get("outcome"));
  const after = query.get("after");
  const { subjects, changes, next } = await listRowSubjects(db, entry, outcome, after);
  const { id, kind, fileName } = entry;
  return {
    id,
    kind,
    fileName,
    outcome,
    rows: entry[`${outcome}Rows`],
    subjects,
    changes,
    next,
    paged: after !== null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${titles[loaded?.outcome ?? "created"]} of ${loaded?.fileName ?? "an import"} · Earshot` },
];

const byWhom = new Map([
  ["purchases", ", by who bought"],
  ["events", ", by who did it"],
]);

const titles = { created: "New rows", updated: "Updated rows", unchanged: "Unchanged rows" };

export default function ImportRowsPage() {
  const { id, kind, fileName, outcome, rows, subjects, changes, next, paged } =
    useLoaderData<typeof loader>();
  const shown = Object.values(subjects).reduce((sum, list) => sum + list.length, 0);
  return (
    <>
      <PageHeader
        title={titles[outcome]}
        lead={`${formatNoun(rows, "row", "rows")} of ${fileName}, in its order${byWhom.get(kind) ?? ""}.`}
        crumbs={[
          { label: "Imports", to: paths.imports() },
          { label: fileName, to: paths.import(id) },
        ]}
      />
      {shown === 0 ? (
        <p>
          {rows === 0
            ? "There are none."
            : "They are gone since, or were imported before Earshot kept which rows these are."}
        </p>
      ) : (
        <>
          {changes.length > 0 && <RowChangeTable rows={changes} />}
          <RowSubjectList {...subjects} />
        </>
      )}
      <Pager
        previous={paged ? paths.importRows(id, { outcome }) : null}
        next={next && paths.importRows(id, { outcome, after: next })}
        shown={shown}
      />
    </>
  );
}
