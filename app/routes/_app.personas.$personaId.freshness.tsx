import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { DriftChart } from "#app/features/personas/staleness/components/drift-chart.tsx";
import { FreshnessSummary } from "#app/features/personas/staleness/components/freshness-summary.tsx";
import { LineTable } from "#app/features/personas/staleness/components/line-table.tsx";
import { MovedLines } from "#app/features/personas/staleness/components/moved-lines.tsx";
import { freshnessFormSchema } from "#app/features/personas/staleness/freshness.schema.ts";
import { changeFreshness, getFreshness } from "#app/features/personas/staleness/freshness.service.server.ts";
import { ReviewLink } from "#app/features/reviews/components/review-link.tsx";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const DONE = new Map([
  ["still-true", "Noted: all of it is still true."],
  ["line-still-true", "Noted: the line is still true."],
  ["take", "The line has today's numbers."],
  ["count", "The lines will be counted in a moment."],
]);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.freshness");
  const { persona, ...freshness } = await getFreshness(db, args.params.personaId ?? "");
  const done = DONE.get(new URL(args.request.url).searchParams.get("done") ?? "") ?? "";
  const { id, name } = persona;
  const openThreads = await countOpenThreads(db, id);
  return {
    persona: { id, name },
    openThreads,
    ...freshness,
    done,
    mayEdit: can(actor.role, "personas.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.freshness");
  const personaId = args.params.personaId ?? "";
  const form = parseForm(await readForm(args.request), freshnessFormSchema);
  if (!form.ok) return data({ message: "Expected one of the buttons of this page." }, { status: 422 });
  const reply = await orReply(() => changeFreshness(db, personaId, form.value, actor));
  if (!reply.ok) return data({ message: reply.message }, { status: reply.status });
  return redirectWithin(paths.personaFreshness(personaId, { done: form.value.intent }));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Freshness of ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function FreshnessPage() {
  const { persona, openThreads, lines, points, done, mayEdit, ...freshness } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const moved = lines.filter(({ verdict }) => verdict === "moved");
  return (
    <>
      <PageHeader
        title={`Freshness of ${persona.name}`}
        lead="Whether what the persona says still holds in today's data, line by line."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      >
        <ReviewLink subject="persona" id={persona.id} />
      </PageHeader>
      <PersonaTabs persona={persona} openThreads={openThreads} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <FormMessage tone="ok" className="mb-6">
        {!reply && done}
      </FormMessage>
      <FreshnessSummary {...freshness} mayEdit={mayEdit} />
      {moved.length > 0 && (
        <Section
          title="Lines that have moved"
          lead="Their numbers have left the interval they were written with, by more than chance explains."
        >
          <MovedLines personaId={persona.id} lines={moved} mayEdit={mayEdit} />
        </Section>
      )}
      {points.length > 0 && (
        <Section title="Over time">
          <DriftChart points={points} />
        </Section>
      )}
      <Section
        title="Every line"
        lead="A review is asked for by itself when a quarter of the lines have moved since they were confirmed, or when nobody has confirmed the persona for a quarter of a year."
      >
        <LineTable lines={lines} mayEdit={mayEdit} />
      </Section>
    </>
  );
}
