import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Panel } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DraftAllSuggested } from "#app/features/personas/components/draft-from-groups.tsx";
import { Portrait } from "#app/features/personas/components/portrait.tsx";
import { StatusTag } from "#app/features/personas/components/status-tag.tsx";
import { WallLink } from "#app/features/personas/components/wall-link.tsx";
import { HoldingNotices } from "#app/features/personas/guard-rails/components/holding-notices.tsx";
import { listNotices } from "#app/features/personas/guard-rails/holding.service.server.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { ChoosePersonas } from "#app/features/personas/side-by-side/components/choose-personas.tsx";
import { FreshnessNote } from "#app/features/personas/staleness/components/freshness-note.tsx";
import { listFreshness } from "#app/features/personas/staleness/freshness.service.server.ts";
import { listSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas._index");
  const freshness = Object.fromEntries(await listFreshness(db));
  const personas = await listPersonas(db);
  return {
    personas,
    holding: await listNotices(db),
    freshness,
    now: nowIso(),
    mayEdit: can(actor.role, "personas.edit"),
    hasGroups: personas.length === 0 && (await listSuggestions(db)).length > 0,
  };
}

export const meta: MetaFunction = () => [{ title: "Personas · Earshot" }];

export default function PersonasPage() {
  const { personas, holding, freshness, now, mayEdit, hasGroups } = useLoaderData<typeof loader>();
  const draft = mayEdit && <LinkButton to={paths.newPersona()}>Draft a persona</LinkButton>;
  return (
    <>
      <PageHeader
        title="Personas"
        lead="Semi-fictional portraits of your segments. What is evidence, what is assumed and what is invented is marked line by line."
        action={draft}
      >
        {personas.length > 0 && <WallLink />}
      </PageHeader>
      <HoldingNotices notices={holding} />
      {personas.length > 1 && (
        <ChoosePersonas
          personas={personas}
          chosen={[]}
          problem={null}
          open={false}
          summary="Lay some side by side"
        />
      )}
      {personas.length === 0 ? (
        <EmptyState title="No personas yet" action={mayEdit && hasGroups ? <DraftAllSuggested /> : draft}>
          A persona is drafted from a segment: every line with its numbers and quotes, or marked as an
          assumption.
        </EmptyState>
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2 xl:grid-cols-3" data-list="rows">
          {personas.map((persona) => (
            <Panel as="li" key={persona.id} className="flex gap-4">
              <Portrait seed={persona.portraitSeed} size={72} />
              <div className="min-w-0">
                <h2 className="text-lg font-semibold">
                  <Link className="link" to={paths.persona(persona.id)}>
                    {persona.name}
                  </Link>
                </h2>
                <p className="my-1">{persona.summary}</p>
                <p className="flex flex-wrap gap-2 text-sm text-ink-soft">
                  <StatusTag status={persona.status} />
                  {formatNoun(persona.segmentSize, "customer", "customers")}
                </p>
                <FreshnessNote personaId={persona.id} freshness={freshness[persona.id]} now={now} />
              </div>
            </Panel>
          ))}
        </ul>
      )}
    </>
  );
}
