import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Table } from "#app/components/table.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { listErasures } from "#app/features/privacy/privacy.service.server.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.erasures._index");
  const before = new URL(args.request.url).searchParams.get("before")?.slice(0, 64) ?? null;
  const { erasures, next } = await listErasures(db, before);
  const rows = erasures.map(({ id, state, removed, proof, askedBy, askedAt }) => ({
    ...{ id, state, askedBy, askedAt },
    records: Object.values(removed).reduce((sum, count) => sum + count, 0),
    remains: proof === null ? null : proof.remains.reduce((sum, remain) => sum + remain.rows, 0),
  }));
  return { rows, next, paged: before !== null };
}

export const meta: MetaFunction = () => [{ title: "Erasures · Earshot" }];

export default function ErasuresPage() {
  const { rows, next, paged } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Erasures"
        lead="People who were erased: what went, and the proof. Who they were is kept nowhere."
      />
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody was erased yet"
          action={
            <Link className="link" to={paths.customers()}>
              Find a customer
            </Link>
          }
        >
          A customer's page leads to everything that is stored of them, and to their erasure. What was
          removed, and the search that proves it, will be here.
        </EmptyState>
      ) : (
        <Table
          caption="Erasures"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "at",
              header: "Asked for",
              main: true,
              cell: ({ id, askedAt }) => (
                <Link className="link" to={paths.erasure(id)}>
                  <DateText iso={askedAt} time />
                </Link>
              ),
            },
            { key: "by", header: "By", cell: ({ askedBy }) => askedBy },
            { key: "state", header: "State", cell: ({ state }) => (state === "done" ? "Done" : "Under way") },
            { key: "records", header: "Removed", align: "end", cell: ({ records }) => formatCount(records) },
            {
              key: "remains",
              header: "Found afterwards",
              align: "end",
              cell: ({ remains }) => (remains === null ? "not searched yet" : formatCount(remains)),
            },
          ]}
        />
      )}
      <Pager
        previous={paged ? paths.erasures() : null}
        next={next && paths.erasures({ before: next })}
        shown={rows.length}
      />
    </>
  );
}
