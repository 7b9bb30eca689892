import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { PersonaFitCard } from "#app/features/personas/members/components/persona-fit.tsx";
import { listPersonaFits } from "#app/features/personas/members/members.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.customers.$customerId_.personas");
  const customer = await getCustomer(db, args.params.customerId ?? "");
  return {
    customer: { id: customer.id, name: displayName(customer) },
    fits: await listPersonaFits(db, customer.id),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Personas of ${loaded?.customer.name ?? "a customer"} · Earshot` },
];

export default function CustomerPersonasPage() {
  const { customer, fits } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`How ${customer.name} fits the personas`}
        lead="The best fit first. 50 % is as like the others as like the persona's people; what is unknown says nothing."
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: customer.name, to: paths.customer(customer.id) },
        ]}
      />
      {fits.length === 0 ? (
        <EmptyState title="Not scored yet">
          Customers are scored for each persona soon after it was drafted.
        </EmptyState>
      ) : (
        <ul className="grid gap-8" data-list="rows">
          {fits.map((fit) => (
            <li key={fit.personaId}>
              <PersonaFitCard fit={fit} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
