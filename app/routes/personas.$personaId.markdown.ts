import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { personaMarkdown } from "#app/features/personas/outputs/persona-markdown.ts";
import { attachment } from "#app/lib/attachment.ts";
import { toResponse } from "#app/lib/http.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.markdown");
  const personaId = args.params.personaId ?? "";
  try {
    const document = await getPersonaDocument(db, personaId, "team");
    await recordPersonaUse(db, personaId, "exported");
    return new Response(personaMarkdown(document), {
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": attachment(`${document.name}.md`),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
