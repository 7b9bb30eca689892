import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { PersonaEditor } from "#app/features/personas/components/editing/persona-editor.tsx";
import { editPersona, getPersonaForEditing } from "#app/features/personas/editing/edit-persona.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.edit");
  const id = args.params.personaId ?? "";
  return { id, ...(await getPersonaForEditing(db, id)) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.edit");
  const personaId = args.params.personaId ?? "";
  const again = await editPersona(db, actor, personaId, await readForm(args.request));
  if (again !== null) return data(again, { status: again.status });
  return redirectWithin(paths.persona(personaId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Edit ${loaded?.form.name ?? "persona"} · Earshot` },
];

export default function EditPersonaPage() {
  const { id, form, facts } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Edit ${form.name}`}
        lead="Every field and every line. What you write is never replaced by a new draft; what you lock is not either."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: form.name, to: paths.persona(id) },
        ]}
      />
      <PersonaEditor key={again?.stamp ?? id} personaId={id} stored={form} facts={facts} again={again} />
    </>
  );
}
