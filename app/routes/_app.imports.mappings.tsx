import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { KeptMappingTable } from "#app/features/imports/components/kept-mapping-table.tsx";
import { listKeptMappings, removeKeptMapping } from "#app/features/imports/imports.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.imports.mappings");
  return { mappings: await listKeptMappings(db) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.imports.mappings");
  const { mappingId } = await readForm(args.request);
  const removed = await orReply(() =>
    removeKeptMapping(db, actor, typeof mappingId === "string" ? mappingId : ""),
  );
  if (removed.ok) return redirectWithin(paths.importMappings());
  return data({ message: removed.message }, { status: removed.status });
}

export const meta: MetaFunction = () => [{ title: "Kept mappings · Earshot" }];

export default function KeptMappingsPage() {
  const { mappings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Kept mappings"
        lead="What becomes of the columns of files that come again, offered when a file has the same columns."
        crumbs={[{ label: "Imports", to: paths.imports() }]}
      />
      <FormMessage tone="error" className="mb-4">
        {answer?.message}
      </FormMessage>
      {mappings.length === 0 ? (
        <EmptyState title="No mapping is kept">
          The report of a finished import offers to keep its mapping for the next such file.
        </EmptyState>
      ) : (
        <KeptMappingTable rows={mappings} />
      )}
    </>
  );
}
