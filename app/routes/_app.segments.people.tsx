import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { listPeople, readCondition } from "#app/features/segments/people.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.segments.people");
  const { searchParams } = new URL(args.request.url);
  const suggestionId = searchParams.get("suggestion");
  const segmentId = searchParams.get("segment") ?? "";
  const query = Object.fromEntries(searchParams);
  const outside = searchParams.has("outside");
  const listed = await listPeople(
    db,
    suggestionId === null ? { kind: "segment", id: segmentId } : { kind: "suggestion", id: suggestionId },
    {
      outside,
      condition: readCondition(searchParams.get("condition")),
      after: searchParams.get("after"),
      pageSize: PAGE,
    },
  );
  return {
    ...listed,
    outside,
    suggested: suggestionId !== null,
    first: searchParams.has("after") ? paths.segmentPeople({ ...query, after: null }) : null,
    next: listed.next && paths.segmentPeople({ ...query, after: listed.next }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `People: ${data?.name ?? ""} · Earshot` },
];

export default function SegmentPeoplePage() {
  const { name, condition, outside, suggested, customers, first, next } = useLoaderData<typeof loader>();
  const where = outside ? `Everyone who is not in “${name}”` : `In “${name}”`;
  return (
    <>
      <PageHeader
        title="People behind a number"
        lead={condition === null ? `${where}.` : `${where}: ${condition}.`}
        crumbs={[
          { label: "Segments", to: paths.segments() },
          ...(suggested ? [{ label: "Suggested groups", to: paths.suggestedSegments() }] : []),
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
