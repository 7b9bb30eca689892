import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { findCompany, getCompany, saveCompany } from "#app/features/companies/companies.service.server.ts";
import { companyFormSchema } from "#app/features/companies/company.schema.ts";
import { CompanyFields } from "#app/features/companies/components/company-fields.tsx";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.companies.$companyId_.edit");
  const company = await getCompany(db, args.params.companyId ?? "");
  const parent = company.parentId === null ? undefined : await findCompany(db, company.parentId);
  const { id, name, domain, externalId } = company;
  return {
    id,
    record: { name, domain: domain ?? "", externalId: externalId ?? "", parent: parent?.name ?? "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId_.edit");
  const companyId = args.params.companyId ?? "";
  const values = await readForm(args.request);
  const refuse = (status: number, message: string, fieldErrors: Record<string, string>) =>
    data({ values: postedTexts(values), fieldErrors, message }, { status });
  const form = parseForm(values, companyFormSchema);
  if (!form.ok) return refuse(422, "", form.fieldErrors);
  try {
    await saveCompany(db, companyId, form.value, actor);
  } catch (error) {
    if (error instanceof InvalidInputError) return refuse(422, "", Object.fromEntries(error.fieldErrors));
    if (error instanceof ConflictError) return refuse(409, error.message, {});
    throw error;
  }
  return redirectWithin(paths.company(companyId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Edit ${loaded?.record.name ?? "a company"} · Earshot` },
];

export default function EditCompanyPage() {
  const { id, record } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Edit ${record.name}`}
        crumbs={[
          { label: "Companies", to: paths.companies() },
          { label: record.name, to: paths.company(id) },
        ]}
      />
      <ErrorSummary fieldErrors={answer?.fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <Form method="post" className="grid gap-8">
        <CompanyFields values={answer ? answer.values : record} errors={answer?.fieldErrors ?? {}} />
        <div>
          <Button>Save</Button>
        </div>
      </Form>
    </>
  );
}
