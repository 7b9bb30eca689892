import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { type PasteAnswer, PastePage } from "#app/features/grid/components/paste-page.tsx";
import { actOnPaste, loadFirstLook } from "#app/features/grid/grid-page.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.customers.grid.paste");
  return { look: await loadFirstLook(db, "customer") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.grid.paste");
  const { status, ...answer } = await actOnPaste(db, "customer", args.request, actor);
  return data(answer, { status });
}

export const meta: MetaFunction = () => [{ title: "Paste customers · Earshot" }];

export default function PasteCustomersPage() {
  const { look } = useLoaderData<typeof loader>();
  return <PastePage kind="customer" look={look} answer={useActionData<PasteAnswer>()} />;
}
