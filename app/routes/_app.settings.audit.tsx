import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { listAudit } from "#app/features/audit/audit.service.server.ts";
import { AuditTable } from "#app/features/audit/components/audit-table.tsx";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.audit");
  const before = new URL(args.request.url).searchParams.get("before")?.slice(0, 64) ?? null;
  return { ...(await listAudit(db, before)), paged: before !== null };
}

export const meta: MetaFunction = () => [{ title: "Audit trail · Earshot" }];

export default function AuditPage() {
  const { entries, next, paged } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Audit trail" lead="What was done here, by whom and when. Nobody can change it." />
      <AuditTable entries={entries} />
      <Pager
        previous={paged ? paths.audit() : null}
        next={next && paths.audit({ before: next })}
        shown={entries.length}
      />
    </>
  );
}
