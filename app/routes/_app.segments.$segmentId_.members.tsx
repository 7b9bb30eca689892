import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { MemberTable } from "#app/features/segments/components/member-table.tsx";
import { listMembers } from "#app/features/segments/membership/history.service.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.segments.$segmentId_.members");
  const segment = await getSegment(db, args.params.segmentId ?? "");
  const { searchParams } = new URL(args.request.url);
  const list = searchParams.get("list") === "left" ? "left" : "in";
  const before = searchParams.get("before");
  const { members, next } = await listMembers(db, segment.id, { list, before, pageSize: 25 });
  const { id, name, memberCount } = segment;
  return { segment: { id, name, memberCount }, list, members, next, paged: before !== null };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Members of ${loaded?.segment.name ?? "a segment"} · Earshot` },
];

export default function SegmentMembersPage() {
  const { segment, list, members, next, paged } = useLoaderData<typeof loader>();
  const address = (query: { before?: string }) =>
    paths.segmentMembers(segment.id, { ...(list === "left" && { list }), ...query });
  const caption = list === "in" ? "Who is in it, the last to enter first" : "Who left it, the last first";
  return (
    <>
      <PageHeader
        title={`Members of ${segment.name}`}
        lead="Who came and went, when, and why."
        crumbs={[
          { label: "Segments", to: paths.segments() },
          { label: segment.name, to: paths.segment(segment.id) },
        ]}
      />
      <Tabs
        label="Which people"
        tabs={[
          {
            label: "In it",
            to: paths.segmentMembers(segment.id),
            count: segment.memberCount,
            current: list === "in",
          },
          {
            label: "Left it",
            to: paths.segmentMembers(segment.id, { list: "left" }),
            current: list === "left",
          },
        ]}
      />
      {members.length === 0 ? (
        <p>{list === "in" ? "Nobody is in it now." : "Nobody has left it so far."}</p>
      ) : (
        <MemberTable
          caption={caption}
          segmentId={segment.id}
          members={members}
          showsLeaving={list === "left"}
        />
      )}
      <Pager
        label="Pages of the members"
        previous={paged ? address({}) : null}
        next={next && address({ before: next })}
      />
    </>
  );
}
