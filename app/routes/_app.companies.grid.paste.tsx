import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { type PasteAnswer, PastePage } from "#app/features/grid/components/paste-page.tsx";
import { actOnPaste, loadFirstLook } from "#app/features/grid/grid-page.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.companies.grid.paste");
  return { look: await loadFirstLook(db, "company") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.grid.paste");
  const { status, ...answer } = await actOnPaste(db, "company", args.request, actor);
  return data(answer, { status });
}

export const meta: MetaFunction = () => [{ title: "Paste companies · Earshot" }];

export default function PasteCompaniesPage() {
  const { look } = useLoaderData<typeof loader>();
  return <PastePage kind="company" look={look} answer={useActionData<PasteAnswer>()} />;
}
