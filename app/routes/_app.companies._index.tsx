import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { listCompanies, listCurrencies } from "#app/features/companies/companies.service.server.ts";
import { companyQueryParts, readCompanyQuery } from "#app/features/companies/company-query.ts";
import { CompanyFilter } from "#app/features/companies/components/company-filter.tsx";
import { CompanyTable } from "#app/features/companies/components/company-table.tsx";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies._index");
  const { searchParams } = new URL(args.request.url);
  const query = readCompanyQuery(searchParams);
  const after = searchParams.get("after");
  const currencies = await listCurrencies(db);
  const currency = query.currency ?? currencies[0] ?? "";
  const page = await listCompanies(db, { query, currency, after, pageSize: 25 });
  return {
    ...page,
    query,
    currencies,
    currency,
    paged: after !== null,
    mayImport: can(actor.role, "imports.run"),
  };
}

export const meta: MetaFunction = () => [{ title: "Companies · Earshot" }];

const captions = {
  name: "Companies by name",
  people: "Companies by how many people are known",
  pains: "Companies by open pain points",
  active: "Companies by when they were last heard",
  health: "Companies by health; those of which too little is known are left out",
};

export default function CompaniesPage() {
  const { companies, next, query, currencies, currency, paged, mayImport } = useLoaderData<typeof loader>();
  const { sort, direction } = query;
  const parts = companyQueryParts(query);
  const isFiltered = query.search !== "" || query.health !== null || query.lacks !== null;
  const caption = sort === "revenue" ? `Companies by revenue in ${currency}` : captions[sort];
  return (
    <>
      <PageHeader
        title="Companies"
        lead="The organisations behind your customers, with what their people say."
      />
      {companies.length === 0 && !isFiltered && !paged && sort === "name" ? (
        <EmptyState
          title="No companies yet"
          action={mayImport && <LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          A company appears here when an import of customers names one, or when you add one to a customer.
        </EmptyState>
      ) : (
        <>
          <p className="mb-4">
            <Link className="link" to={paths.grid("company")}>
              As a grid, for spreadsheet people
            </Link>
          </p>
          <CompanyFilter query={query} currencies={currencies} />
          {companies.length === 0 && <p>No company matches. Remove a filter to see more.</p>}
          {companies.length > 0 && (
            <>
              {sort !== "name" && <p className="mb-2 text-sm text-ink-soft">{caption}.</p>}
              <CompanyTable
                caption={caption}
                rows={companies}
                sort={{ key: sort, direction }}
                sortHref={({ key, direction: turned }) =>
                  paths.companies({ ...parts, sort: key, direction: turned })
                }
              />
            </>
          )}
          <Pager
            previous={paged ? paths.companies(parts) : null}
            next={next && paths.companies({ ...parts, after: next })}
            shown={companies.length}
          />
        </>
      )}
    </>
  );
}
