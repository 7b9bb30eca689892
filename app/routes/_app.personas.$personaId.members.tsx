import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { ScoredMemberTable } from "#app/features/personas/members/components/scored-member-table.tsx";
import {
  type MemberListName,
  memberLists,
  readMemberList,
} from "#app/features/personas/members/member-list.ts";
import { listScoredMembers } from "#app/features/personas/members/members.service.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.members");
  const { persona } = await getPersona(db, args.params.personaId ?? "");
  const { searchParams } = new URL(args.request.url);
  const list = readMemberList(searchParams.get("list"));
  const after = searchParams.get("after");
  return {
    persona: { id: persona.id, name: persona.name },
    openThreads: await countOpenThreads(db, persona.id),
    list,
    scored: await listScoredMembers(db, persona.id, { list, after, pageSize: PAGE }),
    isPaged: after !== null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `People of ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

const nobody: Record<MemberListName, string> = {
  people: "Nobody is in the segment of this persona now.",
  alike: "Nobody outside the segment fits as well as half of its people do.",
  unlike:
    "Everybody in the segment is more like its people than like others, or too little is known of them to say.",
};

const captions: Record<MemberListName, string> = {
  people: "Who is in the segment, the best fit first",
  alike: "Who fits though not in the segment, the best fit first",
  unlike: "Who is in the segment and is more like others, the worst fit first",
};

export default function PersonaMembersPage() {
  const { persona, openThreads, list, scored, isPaged } = useLoaderData<typeof loader>();
  const address = (name: MemberListName, after?: string) =>
    paths.personaMembers(persona.id, { list: name === "people" ? null : name, after: after ?? null });
  return (
    <>
      <PageHeader
        title={`People of ${persona.name}`}
        lead="How well each customer fits, by what the lines of evidence are about, and why."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <PersonaTabs persona={persona} openThreads={openThreads} />
      {scored === null ? (
        <EmptyState title="Nobody is scored yet">
          Earshot scores all customers soon after a persona was drafted. Reload the page in a while.
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 max-w-reading text-sm text-ink-soft">
            100 % and 0 % are certain, 50 % is as like the others as like its people. Learnt on{" "}
            <DateText iso={scored.fittedAt} time /> from {formatNoun(scored.telling, "thing", "things")} that
            tell its people from others; what is unknown of a customer says nothing. Half of its people reach{" "}
            {formatShare(scored.fitsFrom)}.
          </p>
          <Tabs
            label="Which people"
            className="mb-4"
            tabs={(["people", "alike", "unlike"] as const).map((name) => ({
              label: memberLists[name],
              to: address(name),
              count: scored.counts[name],
              current: name === list,
            }))}
          />
          {scored.members.length === 0 ? (
            <p>{nobody[list]}</p>
          ) : (
            <ScoredMemberTable caption={captions[list]} members={scored.members} />
          )}
          <Pager
            label="Pages of the people"
            previous={isPaged ? address(list) : null}
            next={scored.next && address(list, scored.next)}
          />
        </>
      )}
    </>
  );
}
