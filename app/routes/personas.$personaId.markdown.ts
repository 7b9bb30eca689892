import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { personaMarkdown } from "#app/features/personas/persona-markdown.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { attachment } from "#app/lib/attachment.ts";
import { toResponse } from "#app/lib/http.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.markdown");
  try {
    const { persona, lines } = await getPersona(db, args.params.personaId ?? "");
    await recordPersonaUse(db, persona.id, "exported");
    return new Response(personaMarkdown(persona, lines), {
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": attachment(`${persona.name}.md`),
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
