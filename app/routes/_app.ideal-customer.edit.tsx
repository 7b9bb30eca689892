import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { IdealEditor } from "#app/features/ideal-customer/components/ideal-editor.tsx";
import {
  getIdealCustomer,
  listCriterionFields,
  saveIdealCustomer,
} from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { readIdealForm } from "#app/features/ideal-customer/ideal-editing.ts";
import { blankCriterion, toCriterionRows } from "#app/features/ideal-customer/ideal-form.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.ideal-customer.edit");
  const [ideal, fields] = await Promise.all([getIdealCustomer(db), listCriterionFields(db)]);
  return {
    fields,
    values: {
      note: ideal?.note ?? "",
      criteria: ideal && ideal.criteria.length > 0 ? toCriterionRows(ideal.criteria) : [blankCriterion],
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.ideal-customer.edit");
  const answer = readIdealForm(await readForm(args.request));
  if ("again" in answer) {
    return data(answer.again, { status: Object.keys(answer.again.errors).length > 0 ? 422 : 200 });
  }
  await saveIdealCustomer(db, answer.save, actor);
  return redirectWithin(paths.idealCustomer());
}

export const meta: MetaFunction = () => [{ title: "Edit the ideal customer · Earshot" }];

export default function EditIdealCustomerPage() {
  const { fields, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Edit the ideal customer"
        crumbs={[{ label: "Ideal customer", to: paths.idealCustomer() }]}
      />
      <ErrorSummary fieldErrors={answer?.errors} />
      <IdealEditor values={answer?.values ?? values} fields={fields} errors={answer?.errors ?? {}} />
    </>
  );
}
