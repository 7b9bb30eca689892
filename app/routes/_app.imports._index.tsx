import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { ImportTable } from "#app/features/imports/components/import-table.tsx";
import { listImports } from "#app/features/imports/imports.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.imports._index");
  const before = new URL(args.request.url).searchParams.get("before");
  return { ...(await listImports(db, before)), paged: before !== null, now: nowIso() };
}

export const meta: MetaFunction = () => [{ title: "Imports · Earshot" }];

export default function ImportsPage() {
  const { imports, next, paged, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Imports"
        lead="Files of tickets, reviews, survey answers, customers and more, and what became of each row."
        action={<LinkButton to={paths.newImport()}>Import a file</LinkButton>}
      />
      {imports.length === 0 && !paged ? (
        <EmptyState
          title="Nothing imported yet"
          action={<LinkButton to={paths.newImport()}>Choose a file</LinkButton>}
        >
          Export tickets or reviews from the tool you use and bring the file here as it is. You see how it is
          read before anything is stored.
        </EmptyState>
      ) : (
        <>
          <ImportTable rows={imports} now={now} />
          <p className="mt-4">
            <Link className="link" to={paths.importMappings()}>
              Kept mappings
            </Link>
          </p>
          <Pager
            previous={paged ? paths.imports() : null}
            next={next && paths.imports({ before: next })}
            shown={imports.length}
          />
        </>
      )}
    </>
  );
}
