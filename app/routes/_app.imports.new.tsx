import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { UploadForm } from "#app/features/imports/components/upload-form.tsx";
import { receiveImport } from "#app/features/imports/imports.service.server.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "_app.imports.new");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.imports.new");
  const received = await orReply(() => receiveImport(db, actor, args.request));
  if (received.ok) return redirectWithin(paths.import(received.value));
  return data({ fieldErrors: { file: received.message } }, { status: received.status });
}

export const meta: MetaFunction = () => [{ title: "Import a file · Earshot" }];

export default function NewImportPage() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Import a file"
        lead="Tickets, reviews, survey answers, customers, companies, purchases or events, as your tool exports them."
        crumbs={[{ label: "Imports", to: paths.imports() }]}
      />
      <ErrorSummary title="This file cannot be imported" fieldErrors={answer?.fieldErrors} />
      <UploadForm error={answer?.fieldErrors.file} />
    </>
  );
}
