import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { RedraftForm } from "#app/features/personas/components/redrafting/redraft-form.tsx";
import { getRedraftPage, postRedraft } from "#app/features/personas/redrafting/redraft-page.server.ts";
import type { RedraftPage } from "#app/features/personas/redrafting/shown-redraft.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.regenerate");
  return getRedraftPage(db, args.params.personaId ?? "");
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.regenerate");
  const personaId = args.params.personaId ?? "";
  const values = await readForm(args.request);
  const reply = await orReply(() => postRedraft(db, personaId, values, actor));
  if (!reply.ok) return data({ message: reply.message, moved: null }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.persona(personaId));
  const message =
    "The persona or the data have changed since this page was made, so nothing was taken over. This is the difference as it is now; what you ticked and is still there stays ticked.";
  return data({ message, moved: reply.value }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.persona.name ?? "Persona"} and a new draft · Earshot` },
];

export default function RegeneratePage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const page: RedraftPage = answer?.moved?.page ?? loaded;
  const { persona, steps, summary, same } = page;
  const isSame = steps.every(({ kind }) => kind === "kept") && summary.before === summary.after;
  return (
    <>
      <PageHeader
        title={`${persona.name} and a new draft`}
        lead="What a draft from today's data would add, change and remove. Nothing changes until you accept it."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      >
        <p className="text-sm text-ink-soft">
          Drafted on <DateText iso={page.draftedAt} />. {formatNoun(same, "line says", "lines say")} the same
          today.
        </p>
      </PageHeader>
      <FormMessage tone="error">{answer?.message}</FormMessage>
      {isSame ? (
        <EmptyState
          title="A new draft would say the same"
          action={<LinkButton to={paths.persona(persona.id)}>Back to {persona.name}</LinkButton>}
        >
          Every line that nobody locked, edited or removed says what today's data say.
        </EmptyState>
      ) : (
        <RedraftForm key={page.mark} page={page} chosen={answer?.moved?.chosen ?? null} />
      )}
    </>
  );
}
