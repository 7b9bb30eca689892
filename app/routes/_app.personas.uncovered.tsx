import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { listPeopleOutside, readCondition } from "#app/features/segments/people.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.uncovered");
  const { searchParams } = new URL(args.request.url);
  const condition = searchParams.get("condition");
  const after = searchParams.get("after");
  const segmentIds = [...new Set((await listPersonas(db)).map(({ segmentId }) => segmentId))];
  const listed = await listPeopleOutside(db, segmentIds, {
    condition: readCondition(condition),
    after,
    pageSize: PAGE,
  });
  return {
    ...listed,
    first: after === null ? null : paths.personasUncovered({ condition }),
    next: listed.next && paths.personasUncovered({ condition, after: listed.next }),
  };
}

export const meta: MetaFunction = () => [{ title: "Customers without a persona · Earshot" }];

export default function UncoveredPage() {
  const { condition, customers, first, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Customers without a persona"
        lead={condition === null ? "In no persona's segment." : `In no persona's segment: ${condition}.`}
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: "Do these personas hold?", to: paths.personasHolding() },
        ]}
      />
      {customers.length === 0 ? (
        <p>Nobody now. What is known may have changed since the number was counted.</p>
      ) : (
        <CustomerTable caption="Customers by name" rows={customers} />
      )}
      <Pager previous={first} next={next} shown={customers.length} />
    </>
  );
}
