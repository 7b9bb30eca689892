import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { ErasureForm, ErasurePreview } from "#app/features/privacy/components/erasure-preview.tsx";
import { erasureFormSchema } from "#app/features/privacy/erasing/erasure.schema.ts";
import { askErasure, previewErasure } from "#app/features/privacy/privacy.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.customers.$customerId_.erase");
  const { customer, underWay, ...preview } = await previewErasure(db, args.params.customerId ?? "");
  if (underWay !== null) throw redirectWithin(paths.erasure(underWay));
  return { id: customer.id, name: displayName(customer), ...preview };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.$customerId_.erase");
  const values = await readForm(args.request);
  const refuse = (status: number, message: string, fieldErrors: Record<string, string> = {}) =>
    data({ values: postedTexts(values), fieldErrors, message }, { status });
  const form = parseForm(values, erasureFormSchema);
  if (!form.ok) return refuse(422, "", form.fieldErrors);
  try {
    return redirectWithin(
      paths.erasure(await askErasure(db, actor, args.params.customerId ?? "", form.value)),
    );
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return refuse(409, error.message);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Erase ${loaded?.name ?? "a customer"} · Earshot` },
];

export default function EraseCustomerPage() {
  const { id, name, counts, knownBy, imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Erase ${name}`}
        lead="Everything that is stored of this person goes for good. It cannot be undone, and an older backup still has it."
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: name, to: paths.customer(id) },
        ]}
      />
      <ErrorSummary fieldErrors={answer?.fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <ErasurePreview counts={counts} knownBy={knownBy} imports={imports} dataTo={paths.customerData(id)} />
      <ErasureForm typed={answer?.values ?? {}} errors={answer?.fieldErrors ?? {}} />
    </>
  );
}
