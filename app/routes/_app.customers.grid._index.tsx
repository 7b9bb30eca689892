import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import type { GridAnswer } from "#app/features/grid/components/grid-edits.ts";
import { GridPage } from "#app/features/grid/components/grid-page.tsx";
import { actOnGrid, loadGrid } from "#app/features/grid/grid-page.server.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply } from "#app/lib/http.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.grid._index");
  const loaded = await loadGrid(db, "customer", args.request.url, actor);
  return { loaded, mayEdit: can(actor.role, "customers.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.grid._index");
  const posted = await readForm(args.request);
  const done = await orReply(() => actOnGrid(db, "customer", posted, actor));
  if (done.ok) return done.value;
  return data({ message: done.message, results: [] }, { status: done.status });
}

export const meta: MetaFunction = () => [{ title: "Customers as a grid · Earshot" }];

export default function CustomersGridPage() {
  const { loaded, mayEdit } = useLoaderData<typeof loader>();
  return <GridPage loaded={loaded} answer={useActionData<GridAnswer>()} mayEdit={mayEdit} />;
}
