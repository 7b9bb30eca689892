import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { formatDate } from "#app/components/dates.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { PersonSections } from "#app/features/privacy/components/person-sections.tsx";
import { gatherPerson } from "#app/features/privacy/privacy.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.customers.$customerId_.data");
  const customer = await getCustomer(db, args.params.customerId ?? "");
  return { name: displayName(customer), ...(await gatherPerson(db, customer.id)) };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Everything on ${loaded?.name ?? "a customer"} · Earshot` },
];

export default function PersonDataPage() {
  const { name, customerId, gatheredAt, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Everything on ${name}`}
        lead={`All that is stored of this person, as of ${formatDate(gatheredAt)}. Print this page, or save it as PDF, from the browser's menu.`}
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: name, to: paths.customer(customerId) },
        ]}
        action={
          <LinkButton to={paths.personFile(customerId)} reloadDocument download>
            Download as JSON
          </LinkButton>
        }
      />
      <PersonSections sections={sections} />
    </>
  );
}
