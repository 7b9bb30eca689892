import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CustomerFields } from "#app/features/customers/components/customer-fields.tsx";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { createCustomer } from "#app/features/customers/customers.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "_app.customers.new");
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.new");
  const values = await readForm(args.request);
  const form = parseForm(values, customerFormSchema);
  if (!form.ok) return data({ values, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  try {
    return redirectWithin(paths.customer(await createCustomer(db, form.value, actor)));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return data({ values, fieldErrors: {}, message: error.message }, { status: 409 });
  }
}

export const meta: MetaFunction = () => [{ title: "Add a customer · Earshot" }];

export default function NewCustomerPage() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Add a customer" crumbs={[{ label: "Customers", to: paths.customers() }]} />
      <ErrorSummary fieldErrors={answer?.fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <Form method="post" className="grid gap-8">
        <CustomerFields values={postedTexts(answer?.values)} errors={answer?.fieldErrors ?? {}} />
        <div>
          <Button>Add the customer</Button>
        </div>
      </Form>
    </>
  );
}
