import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { MergePreview } from "#app/features/duplicates/components/merge-preview.tsx";
import { pairFormSchema, readChoices } from "#app/features/duplicates/duplicate.schema.ts";
import { keepApart, mergePair, previewPair } from "#app/features/duplicates/duplicates.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.duplicates.$pairId");
  const choices = readChoices(new URL(args.request.url).searchParams);
  return { preview: await previewPair(db, actor, args.params.pairId ?? "", choices), choices };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.duplicates.$pairId");
  const pairId = args.params.pairId ?? "";
  const form = requireForm(await readForm(args.request), pairFormSchema);
  let keptId = "";
  const done = await orReply(async () => {
    if (form.do === "merge") keptId = await mergePair(db, actor, pairId, form.fields, form.seen);
    else await keepApart(db, actor, pairId);
  });
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  return redirectWithin(keptId === "" ? paths.duplicates() : paths.customer(keptId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? displayName(loaded.preview.one) : "A pair"}: one person? · Earshot` },
];

export default function MergePreviewPage() {
  const { preview, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`${displayName(preview.one)} and ${displayName(preview.other)}: one person?`}
        lead="See what a merge would do before it is done. It can be taken back at any time."
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: "Likely duplicates", to: paths.duplicates() },
        ]}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      <MergePreview preview={preview} choices={choices} />
    </>
  );
}
