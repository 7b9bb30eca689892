import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { formatDate } from "#app/components/dates.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { AllResponseTable } from "#app/features/responses/components/response-table.tsx";
import { listResponsesSince } from "#app/features/responses/responses.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;
/** Anything else in the address is no filter. */
const daySchema = z.iso.date().nullable().catch(null);

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.responses");
  const query = new URL(args.request.url).searchParams;
  const from = daySchema.parse(query.get("from"));
  const before = query.get("before");
  const { responses, next } = await listResponsesSince(db, { from, before, pageSize: PAGE });
  return { responses, next, from, paged: before !== null };
}

export const meta: MetaFunction = () => [{ title: "Responses to all surveys · Earshot" }];

export default function AllResponsesPage() {
  const { responses, next, from, paged } = useLoaderData<typeof loader>();
  const all = paths.responses();
  return (
    <>
      <PageHeader
        title="Responses"
        lead="To all surveys, newest first."
        crumbs={[{ label: "Surveys", to: paths.surveys() }]}
      />
      <FilterChips
        clearHref={all}
        chips={from === null ? [] : [{ label: `since ${formatDate(from)}`, removeHref: all }]}
      />
      {responses.length === 0 && from === null ? (
        <EmptyState
          title="No responses yet"
          action={<LinkButton to={paths.surveys()}>See the surveys</LinkButton>}
        >
          Each answer to a published survey appears here, with what was said in it.
        </EmptyState>
      ) : responses.length === 0 ? (
        <p>No response since then. Remove the filter to see all.</p>
      ) : (
        <AllResponseTable responses={responses} />
      )}
      <Pager
        previous={paged ? paths.responses({ from }) : null}
        next={next && paths.responses({ from, before: next })}
        shown={responses.length}
      />
    </>
  );
}
