import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { OverviewPage } from "#app/features/overview/components/overview-page.tsx";
import { getOverview } from "#app/features/overview/overview.service.server.ts";
import { readPeriod } from "#app/features/overview/overview.ts";

export const meta: MetaFunction = () => [{ title: "Overview · Earshot" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app._index");
  const period = readPeriod(new URL(args.request.url).searchParams.get("days"));
  return {
    overview: await getOverview(db, period),
    mayAsk: can(actor.role, "surveys.edit"),
    mayImport: can(actor.role, "imports.run"),
  };
}

export default function OverviewRoute() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
