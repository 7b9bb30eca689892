import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CustomerFilterChips } from "#app/features/customers/components/customer-filter-chips.tsx";
import { CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { SearchForm } from "#app/features/customers/components/search-form.tsx";
import { readCustomerQuery } from "#app/features/customers/customer-filter.ts";
import { countCustomers, listCustomers } from "#app/features/customers/customers.service.server.ts";
import { countOpenPairs } from "#app/features/duplicates/duplicates.service.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers._index");
  const { searchParams } = new URL(args.request.url);
  const query = readCustomerQuery(searchParams);
  const after = searchParams.get("after");
  const segment = query.segment === null ? null : await getSegment(db, query.segment);
  const [{ customers, next }, total, likelyPairs] = await Promise.all([
    listCustomers(db, { ...query, segmentId: query.segment, after, pageSize: PAGE }),
    countCustomers(db),
    countOpenPairs(db),
  ]);
  return {
    customers,
    next,
    total,
    likelyPairs,
    query,
    segmentName: segment?.name ?? null,
    paged: after !== null,
    mayEdit: can(actor.role, "customers.edit"),
  };
}

export const meta: MetaFunction = () => [{ title: "Customers · Earshot" }];

export default function CustomersPage() {
  const { customers, next, total, likelyPairs, query, segmentName, paged, mayEdit } =
    useLoaderData<typeof loader>();
  const filtered = Object.values(query).some(Boolean);
  return (
    <>
      <PageHeader
        title="Customers"
        lead="Everyone you know by name, mail or number, with what they said and did."
        action={mayEdit && <LinkButton to={paths.newCustomer()}>Add a customer</LinkButton>}
      />
      {total === 0 ? (
        <EmptyState
          title="No customers yet"
          action={
            mayEdit && (
              <>
                <LinkButton to={paths.pasteRows("customer")}>Paste the first 20 customers</LinkButton>
                <LinkButton look="secondary" to={paths.newImport()}>
                  Import a file
                </LinkButton>
              </>
            )
          }
        >
          Copy some rows of a spreadsheet and paste them, and see what twenty customers can say. People also
          appear here from an import, and from answered surveys.
        </EmptyState>
      ) : (
        <>
          <SearchForm label="Name or e-mail" search={query.search} />
          <p className="mb-4">
            <Link className="link" to={paths.grid("customer")}>
              As a grid, for spreadsheet people
            </Link>
          </p>
          {likelyPairs > 0 && (
            <p className="mb-4">
              <Link className="link" to={paths.duplicates()}>
                {formatNoun(likelyPairs, "pair of customers", "pairs of customers")} may be one person each
              </Link>
            </p>
          )}
          <CustomerFilterChips query={query} segmentName={segmentName} />
          {customers.length === 0 ? (
            <p>No customer matches. Remove a filter to see more.</p>
          ) : (
            <CustomerTable caption="Customers by name" rows={customers} />
          )}
          <Pager
            previous={paged ? paths.customers({ ...query }) : null}
            next={next && paths.customers({ ...query, after: next })}
            shown={customers.length}
            total={filtered ? undefined : total}
          />
        </>
      )}
    </>
  );
}
