import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { PersonaWall } from "#app/features/personas/components/persona-wall.tsx";
import { getWall } from "#app/features/personas/wall/get-wall.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.wall");
  const drafts = new URL(args.request.url).searchParams.get("drafts") === "yes";
  return { drafts, ...(await getWall(db, { drafts })) };
}

export const meta: MetaFunction = () => [{ title: "Wall of personas · Earshot" }];

export default function PersonaWallPage() {
  const { drafts, cards, total } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Wall of personas"
          lead="For a screen where all pass by, or as a poster: printed, it is one sheet across, A4 or A3."
          crumbs={[{ label: "Personas", to: paths.personas() }]}
        />
      </div>
      <Tabs
        label="Which personas"
        tabs={[
          { label: "Published", to: paths.personaWall(), current: !drafts },
          { label: "Drafts too", to: paths.personaWall({ drafts: "yes" }), current: drafts },
        ]}
      />
      {cards.length === 0 ? (
        <EmptyState
          title={drafts ? "No personas yet" : "No persona is published yet"}
          action={
            <Link className="link" to={drafts ? paths.newPersona() : paths.personaWall({ drafts: "yes" })}>
              {drafts ? "Draft a persona" : "Show drafts too"}
            </Link>
          }
        >
          Personas hang here beside each other, with the share of customers each covers.
        </EmptyState>
      ) : (
        <PersonaWall cards={cards} />
      )}
      {total > cards.length && (
        <p className="mt-6 max-w-reading text-ink-soft">
          The first {cards.length} of {total} personas by name. More do not fit on one sheet, and few people
          can keep more than five apart.
        </p>
      )}
    </>
  );
}
