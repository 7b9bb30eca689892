import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { enter } from "#app/features/accounts/enter.server.ts";
import { DryRunPage } from "#app/features/imports/components/dry-run-page.tsx";
import { dryRunOutcomeSchema } from "#app/features/imports/dry-run/dry-run.schema.ts";
import {
  cancelDryRun,
  findDryRun,
  getImport,
  listDryRunRows,
  readDryRunProgress,
} from "#app/features/imports/imports.service.server.ts";
import { rowPlace } from "#app/features/imports/rows/row-place.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** Anything else in the address means the new ones, from the beginning. */
const groupSchema = dryRunOutcomeSchema.catch("created");
const numberSchema = z.coerce.number().int().min(0).max(2_000_000_000).catch(0);
const reasonSchema = z.coerce.number().int().min(1).max(1000).nullable().catch(null);

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.imports.$importId.dry-run");
  const { id, fileName, detection } = await getImport(db, args.params.importId ?? "");
  const query = new URL(args.request.url).searchParams;
  const group = groupSchema.parse(query.get("group"));
  const reason = query.has("reason") ? reasonSchema.parse(query.get("reason")) : null;
  const after = numberSchema.parse(query.get("after"));
  const run = await findDryRun(db, id);
  return {
    importId: id,
    fileName,
    place: rowPlace(detection),
    run: run
      ? {
          state: run.state,
          counts: run.counts,
          isCurrent: run.isCurrent,
          error: run.error,
          reasons: run.reasons,
          setAside: run.setAside,
        }
      : null,
    progress: await readDryRunProgress(db, id),
    open: {
      group,
      reason,
      paged: after > 0,
      ...(await listDryRunRows(db, id, { outcome: group, reason, after })),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.imports.$importId.dry-run");
  const id = args.params.importId ?? "";
  const done = await orReply(() => cancelDryRun(db, id));
  if (done.ok) return redirectWithin(paths.importDryRun(id));
  return data({ message: done.message }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Dry run of ${loaded?.fileName ?? "an import"} · Earshot` },
];

export default function DryRunRoute() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DryRunPage {...loaded} message={answer?.message} />;
}
