import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { requestFindings } from "#app/features/personas/guard-rails/request-findings.server.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import {
  chosenIn,
  comparablePersonas,
  problemOf,
} from "#app/features/personas/side-by-side/chosen-personas.ts";
import { comparePersonas } from "#app/features/personas/side-by-side/compare-personas.server.ts";
import { ChoosePersonas } from "#app/features/personas/side-by-side/components/choose-personas.tsx";
import { PersonaComparisonTables } from "#app/features/personas/side-by-side/components/persona-comparison.tsx";
import { PersonaHeads } from "#app/features/personas/side-by-side/components/persona-heads.tsx";
import { ToldTable } from "#app/features/personas/side-by-side/components/told-table.tsx";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.compare");
  const { searchParams } = new URL(args.request.url);
  const chosen = chosenIn(searchParams);
  const all = await listPersonas(db);
  const byId = new Map(all.map((persona) => [persona.id, persona]));
  const problem = problemOf(chosen, new Set(byId.keys()));
  const compared = problem === null ? chosen.flatMap((id) => byId.get(id) ?? []) : [];
  const comparison = compared.length > 0 ? await comparePersonas(db, compared) : null;
  return {
    all: all.map(({ id, name }) => ({ id, name })),
    chosen,
    problem,
    comparison,
    personas: compared.map(({ id, name, summary, portraitSeed, segmentId, segmentSize }, at) => ({
      ...{ id, name, summary, portraitSeed, segmentId },
      members: comparison?.members[at] ?? segmentSize,
    })),
    asked: searchParams.has("asked"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.personas.compare");
  await requestFindings(db);
  const personas = chosenIn(new URL(args.request.url).searchParams).join(",");
  return redirectWithin(paths.comparePersonas({ personas, asked: "yes" }));
}

export const meta: MetaFunction = () => [{ title: "Personas side by side · Earshot" }];

export default function ComparePersonasPage() {
  const { all, chosen, problem, comparison, personas, asked } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Personas side by side"
        lead="What tells them apart comes first, then what is the same. Every number opens its people."
        crumbs={[{ label: "Personas", to: paths.personas() }]}
      />
      {all.length < comparablePersonas.least ? (
        <EmptyState title="Two personas are needed">
          Personas can be compared once there are two of them.
        </EmptyState>
      ) : (
        <ChoosePersonas personas={all} chosen={chosen} problem={problem} open={comparison === null} />
      )}
      {comparison && (
        <>
          <PersonaHeads personas={personas} />
          {comparison.countedAt === null ? (
            <Form
              method="post"
              action={paths.comparePersonas({ personas: chosen.join(",") })}
              className="mb-8 grid justify-items-start gap-3"
            >
              <p>
                {asked
                  ? "Earshot is counting; reload the page in a while."
                  : "These personas have not been counted together since the last of them was drafted."}
              </p>
              <Button look="secondary">Count now</Button>
            </Form>
          ) : (
            <PersonaComparisonTables personas={personas} rows={comparison.rows} />
          )}
          {comparison.told.length > 0 && (
            <Section
              title="How they are spoken to"
              lead="What differs comes first; an assumption and what is invented say so."
            >
              <ToldTable personas={personas} told={comparison.told} />
            </Section>
          )}
          {comparison.countedAt !== null && (
            <p className="max-w-reading text-sm text-ink-soft">
              Counted on <DateText iso={comparison.countedAt} time />. Of the differences shown, at most one
              in twenty is expected to be chance. h is Cohen's, for shares; δ is Cliff's, for numbers: how
              often someone of one persona has more than someone of the other.
            </p>
          )}
        </>
      )}
    </>
  );
}
