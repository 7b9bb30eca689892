import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { listCompanies } from "#app/features/companies/companies.service.server.ts";
import { CompanyTable } from "#app/features/companies/components/company-table.tsx";
import { SearchForm } from "#app/features/customers/components/search-form.tsx";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies._index");
  const query = new URL(args.request.url).searchParams;
  const search = query.get("search") ?? "";
  const page = await listCompanies(db, { search, after: query.get("after"), pageSize: 25 });
  return { ...page, search, paged: query.has("after"), mayImport: can(actor.role, "imports.run") };
}

export const meta: MetaFunction = () => [{ title: "Companies · Earshot" }];

export default function CompaniesPage() {
  const { companies, next, search, paged, mayImport } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Companies"
        lead="The organisations behind your customers, with what their people say."
      />
      {companies.length === 0 && search === "" && !paged ? (
        <EmptyState
          title="No companies yet"
          action={mayImport && <LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          A company appears here when an import of customers names one, or when you add one to a customer.
        </EmptyState>
      ) : (
        <>
          <SearchForm label="Name of the company" search={search} />
          <FilterChips
            clearHref={paths.companies()}
            chips={
              search === "" ? [] : [{ label: `Name contains “${search}”`, removeHref: paths.companies() }]
            }
          />
          {companies.length === 0 && <p>No company matches. Remove the filter to see more.</p>}
          {companies.length > 0 && <CompanyTable caption="Companies by name" rows={companies} />}
          <Pager
            previous={paged ? paths.companies({ search }) : null}
            next={next && paths.companies({ search, after: next })}
            shown={companies.length}
          />
        </>
      )}
    </>
  );
}
