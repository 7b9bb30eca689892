import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { PersonaBasis, PersonaSections } from "#app/features/personas/components/persona-sheet.tsx";
import { Portrait } from "#app/features/personas/components/portrait.tsx";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.print");
  const { persona, lines } = await getPersona(db, args.params.personaId ?? "");
  await recordPersonaUse(db, persona.id, "exported");
  return {
    persona,
    lines: lines.map(({ id, section, text, origin, evidence, editedBy }) => ({
      id,
      section,
      text,
      origin,
      evidence,
      editedBy,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.persona.name ?? "Persona"}, to print · Earshot` },
];

export default function PersonaPrintPage() {
  const { persona, lines } = useLoaderData<typeof loader>();
  return (
    <main id="content" className="mx-auto max-w-5xl p-6 print:max-w-none print:p-0">
      <p className="mb-6 text-sm print:hidden">
        <Link className="link" to={paths.persona(persona.id)}>
          Back to {persona.name}
        </Link>
        . Print this page, or save it as PDF, from the browser's menu.
      </p>
      <header className="mb-8 flex items-start gap-6">
        <Portrait seed={persona.portraitSeed} size={120} />
        <div>
          <h1 className="text-3xl font-bold">{persona.name}</h1>
          <p className="text-sm text-ink-soft">
            <i>name and portrait invented</i>
          </p>
          <p className="mt-2 max-w-reading text-lg">{persona.summary}</p>
          <PersonaBasis persona={persona} />
        </div>
      </header>
      <PersonaSections lines={lines} />
    </main>
  );
}
