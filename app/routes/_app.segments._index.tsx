import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { countCustomers } from "#app/features/customers/customers.service.server.ts";
import { SegmentNotes } from "#app/features/segments/components/segment-notes.tsx";
import { judgeSegmentUse } from "#app/features/segments/segment-use.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments._index");
  const [segments, customers] = await Promise.all([listSegments(db), countCustomers(db)]);
  return {
    segments: segments.map(({ rule, ...segment }) => segment),
    ...(await judgeSegmentUse(db, segments)),
    customers,
    mayEdit: can(actor.role, "segments.edit"),
  };
}

export const meta: MetaFunction = () => [{ title: "Segments · Earshot" }];

export default function SegmentsPage() {
  const { segments, unused, alike, customers, mayEdit } = useLoaderData<typeof loader>();
  const actions = (
    <>
      {segments.length > 1 && (
        <LinkButton look="secondary" to={paths.compareSegments()}>
          Compare
        </LinkButton>
      )}
      <LinkButton look="secondary" to={paths.suggestedSegments()}>
        Suggested groups
      </LinkButton>
      {mayEdit && <LinkButton to={paths.newSegment()}>New segment</LinkButton>}
    </>
  );
  return (
    <>
      <PageHeader
        title="Segments"
        lead="Customers who would be told something different. A segment earns its place by what you say to it."
        action={actions}
      />
      {segments.length === 0 ? (
        <EmptyState
          title="No segments yet"
          action={<LinkButton to={paths.suggestedSegments()}>See suggested groups</LinkButton>}
        >
          Segments appear here with their size and with what you would say to them. Begin with a rule of your
          own, or with the groups that your data suggest.
        </EmptyState>
      ) : (
        <Table
          caption="Segments by name"
          rows={segments}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "name",
              header: "Segment",
              main: true,
              cell: (row) => (
                <Link className="link" to={paths.segment(row.id)}>
                  {row.name}
                </Link>
              ),
            },
            {
              key: "state",
              header: "State",
              cell: (row) => <Tag tone={row.state === "active" ? "ok" : "outline"}>{row.state}</Tag>,
            },
            {
              key: "size",
              header: "Customers",
              align: "end",
              cell: (row) => (
                <Link className="link" to={paths.customers({ segment: row.id })}>
                  {formatCount(row.memberCount)}
                </Link>
              ),
            },
            {
              key: "share",
              header: "Share",
              align: "end",
              cell: (row) => (customers === 0 ? "–" : formatShare(row.memberCount / customers)),
            },
            {
              key: "message",
              header: "What we say differently",
              wide: true,
              cell: (row) =>
                row.message === "" ? <Tag tone="outline">still to be written</Tag> : row.message,
            },
            {
              key: "refreshed",
              header: "Counted",
              cell: (row) => (row.refreshedAt ? <DateText iso={row.refreshedAt} /> : "–"),
            },
          ]}
        />
      )}
      <SegmentNotes segments={segments} unused={unused} alike={alike} />
    </>
  );
}
