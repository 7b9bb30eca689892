import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { PersonaEditor } from "#app/features/personas/components/persona-editor.tsx";
import { personaFormSchema } from "#app/features/personas/persona.schema.ts";
import { typedPersona } from "#app/features/personas/persona-editing.ts";
import { getPersona, savePersona } from "#app/features/personas/personas.service.server.ts";
import { ConflictError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.edit");
  const { persona, lines } = await getPersona(db, args.params.personaId ?? "");
  return {
    id: persona.id,
    values: {
      revision: persona.revision,
      name: persona.name,
      summary: persona.summary,
      lines: lines.map(({ id, section, text, origin }) => ({ id, section, text, origin, remove: false })),
      added: { section: "goals", text: "" },
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.edit");
  const personaId = args.params.personaId ?? "";
  const typed = await readForm(args.request);
  const form = parseForm(typed, personaFormSchema);
  if (!form.ok) return data({ typed, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  try {
    await savePersona(db, personaId, form.value, actor);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return data({ typed, fieldErrors: {}, message: error.message }, { status: 409 });
  }
  return redirectWithin(paths.persona(personaId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Edit ${loaded?.values.name ?? "persona"} · Earshot` },
];

export default function EditPersonaPage() {
  const { id, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Edit ${values.name}`}
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: values.name, to: paths.persona(id) },
        ]}
      />
      <ErrorSummary fieldErrors={answer?.fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <PersonaEditor
        values={answer ? typedPersona(values, answer.typed) : values}
        errors={answer?.fieldErrors ?? {}}
      />
    </>
  );
}
