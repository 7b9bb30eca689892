import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { toPersonaFile } from "#app/features/personas/outputs/persona-file.schema.ts";
import { attachment } from "#app/lib/attachment.ts";
import { toResponse } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** The persona as a file for other programs; its format is published at the address in "$schema". */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.json");
  const personaId = args.params.personaId ?? "";
  try {
    const document = await getPersonaDocument(db, personaId, "team");
    await recordPersonaUse(db, personaId, "exported");
    const file = toPersonaFile(document, args.context.publicUrl + paths.personaFormat());
    return new Response(`${JSON.stringify(file, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": attachment(`${document.name}.persona.json`),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
