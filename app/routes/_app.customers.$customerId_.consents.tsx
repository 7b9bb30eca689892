import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { ConsentHistory, ConsentList } from "#app/features/consents/components/consent-list.tsx";
import { consentFormSchema } from "#app/features/consents/consent.schema.ts";
import { noteConsent, readConsents } from "#app/features/consents/consents.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.$customerId_.consents");
  const customer = await getCustomer(db, args.params.customerId ?? "");
  const read = await readConsents(db, customer.id);
  return {
    id: customer.id,
    name: displayName(customer),
    consents: read?.consents ?? [],
    changes: read?.changes ?? [],
    mayEdit: can(actor.role, "customers.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.$customerId_.consents");
  const customerId = args.params.customerId ?? "";
  const values = await readForm(args.request);
  const form = parseForm(values, consentFormSchema);
  if (!form.ok) {
    const purposeId = postedTexts(values).purposeId ?? "";
    return data({ purposeId, message: Object.values(form.fieldErrors).join(" ") }, { status: 422 });
  }
  await noteConsent(db, actor, customerId, form.value);
  return redirectWithin(paths.customerConsents(customerId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Consent of ${loaded?.name ?? "a customer"} · Earshot` },
];

export default function CustomerConsentsPage() {
  const { id, name, consents, changes, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Consent of ${name}`}
        lead="For each purpose what they said, when, and how we know. An import never gives back what somebody withdrew."
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: name, to: paths.customer(id) },
        ]}
      />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <ConsentList consents={consents} mayEdit={mayEdit} error={answer ?? null} />
      <Section title="History">
        <ConsentHistory changes={changes} />
      </Section>
    </>
  );
}
