import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { askCustomers } from "#app/features/personas/asking/ask-customers.server.ts";
import { getAskPage } from "#app/features/personas/asking/ask-page.server.ts";
import { AnswerersView } from "#app/features/personas/asking/components/answerers.tsx";
import { AskForm } from "#app/features/personas/asking/components/ask-form.tsx";
import { InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId_.ask");
  const page = await getAskPage(db, args.params.personaId ?? "");
  const asked = new URL(args.request.url).searchParams.get("line");
  return { ...page, chosen: page.rows.map(({ id }) => id).filter((id) => id === asked) };
}

const id = z.string().max(64);
const formSchema = z.object({
  line: z.union([z.array(id).max(400), id.transform((one) => [one])]).default([]),
});

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId_.ask");
  const form = parseForm(await readForm(args.request), formSchema);
  const chosen = form.ok ? form.value.line : [];
  try {
    return redirectWithin(paths.survey(await askCustomers(db, actor, args.params.personaId ?? "", chosen)));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return data({ message: error.message, chosen }, { status: error.status });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Ask customers about ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function AskCustomersPage() {
  const { persona, segment, answerers, rows, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Ask customers about ${persona.name}`}
        lead="What is only assumed becomes a survey for exactly those who can tell. Their answers come back to the lines, as evidence or against them."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      {rows.length === 0 ? (
        <EmptyState title="Nothing is assumed">
          Every line of this persona rests on what customers said, did or answered, or says that it is
          invented.
        </EmptyState>
      ) : (
        <>
          <AnswerersView segment={segment} {...answerers} />
          <AskForm rows={rows} chosen={answer?.chosen ?? chosen} />
        </>
      )}
    </>
  );
}
