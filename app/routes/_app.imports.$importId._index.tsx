import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ImportReport } from "#app/features/imports/components/import-report.tsx";
import { MappingPage } from "#app/features/imports/components/mapping-page.tsx";
import { UnpackingPage } from "#app/features/imports/components/unpacking-page.tsx";
import { mappingSchema } from "#app/features/imports/import.schema.ts";
import {
  cancelImport,
  continueImport,
  getImport,
  isMappingKept,
  isReading,
  keepMapping,
  keepPosted,
  listReportRows,
  pauseImport,
  readAnew,
  readProgress,
  readUndo,
  requestUndo,
  resumeImport,
  reviewImport,
  saveMapping,
  startDryRun,
  startImport,
  takeKeptMapping,
} from "#app/features/imports/imports.service.server.ts";
import { rowPlace } from "#app/features/imports/rows/row-place.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.imports.$importId._index");
  const entry = await getImport(db, args.params.importId ?? "");
  const { id, kind, fileName, status } = entry;
  if (status === "mapping") {
    const { detection, mapping, originalKey, error } = entry;
    const fileBytes = detection.uploadBytes ?? entry.fileBytes;
    return {
      page: "mapping" as const,
      entry: { id, kind, fileName, fileBytes, detection, mapping, problem: error },
      mayUnpackAgain: originalKey !== null,
      review: await reviewImport(db, entry),
      mayDefineAttributes: can(actor.role, "attributes.edit"),
    };
  }
  if (status === "unpacking") {
    const { fileBytes, detection } = entry;
    return {
      page: "unpacking" as const,
      entry: { id, fileName, fileBytes, format: detection.format },
      ...(await readProgress(db, id)),
    };
  }
  const query = new URL(args.request.url).searchParams;
  const { createdRows, updatedRows, unchangedRows, skippedRows, rejectedRows, error } = entry;
  return {
    page: "report" as const,
    entry: {
      ...{
        id,
        kind,
        fileName,
        status,
        createdRows,
        updatedRows,
        unchangedRows,
        skippedRows,
        rejectedRows,
        error,
      },
      place: rowPlace(entry.detection),
      sourceName: entry.detection.columns.length === 0 ? null : entry.mapping.sourceName,
      surveyId: entry.surveyId,
    },
    ...(await readProgress(db, id)),
    mappingKept: status === "done" && (await isMappingKept(db, entry)),
    ...(await listReportRows(db, entry, query)),
    undo: await readUndo(db, entry),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.imports.$importId._index");
  const id = args.params.importId ?? "";
  const { intent, ...values } = await readForm(args.request);
  if (intent === "discard") return reply(paths.imports(), () => cancelImport(db, id, actor));
  if (intent === "cancel") return reply(paths.import(id), () => cancelImport(db, id, actor));
  if (intent === "pause") return reply(paths.import(id), () => pauseImport(db, actor, id));
  if (intent === "continue") return reply(paths.import(id), () => continueImport(db, actor, id));
  if (intent === "undo") return reply(paths.import(id), () => requestUndo(db, actor, id));
  if (intent === "retry") return reply(paths.import(id), () => resumeImport(db, id));
  if (isReading(intent)) return reply(paths.import(id), () => readAnew(db, id, intent, values));
  if (intent === "use-mapping") {
    const kept = typeof values.mappingId === "string" ? values.mappingId : "";
    return reply(paths.import(id), () => takeKeptMapping(db, id, kept));
  }
  if (intent === "keep-mapping") return reply(paths.import(id), () => keepMapping(db, actor, id));
  const mapping = parseForm(values, mappingSchema);
  if (!mapping.ok) {
    await keepPosted(db, id, values);
    return data({ message: "", fieldErrors: mapping.fieldErrors }, { status: 422 });
  }
  return reply(intent === "dry-run" ? paths.importDryRun(id) : paths.import(id), async () => {
    // Kept first, so that the choices survive an error also without scripts.
    await saveMapping(db, id, mapping.value);
    if (intent === "dry-run") await startDryRun(db, id);
    if (intent === "start") await startImport(db, actor, id, mapping.value);
  });
}

/** Goes to `path` when the work was done, else back to the form with what was wrong. */
async function reply(path: string, work: () => Promise<void>) {
  const done = await orReply(work);
  if (done.ok) return redirectWithin(path);
  return data({ message: done.message, fieldErrors: done.fieldErrors }, { status: done.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.entry.fileName ?? "Import"} · Earshot` },
];

export default function ImportPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  switch (loaded.page) {
    case "unpacking":
      return <UnpackingPage {...loaded} message={answer?.message} />;
    case "mapping":
      return <MappingPage {...loaded} message={answer?.message} errors={answer?.fieldErrors} />;
    case "report":
      return <ImportReport {...loaded} message={answer?.message} />;
  }
}
