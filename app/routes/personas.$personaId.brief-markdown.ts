import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { briefMarkdown } from "#app/features/personas/brief/brief-markdown.ts";
import { getBrief } from "#app/features/personas/brief/get-brief.server.ts";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { attachment } from "#app/lib/attachment.ts";
import { toResponse } from "#app/lib/http.server.ts";

/** The brief as a file for a wiki or a document. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.brief-markdown");
  const personaId = args.params.personaId ?? "";
  try {
    const brief = await getBrief(db, personaId);
    await recordPersonaUse(db, personaId, "exported");
    return new Response(briefMarkdown(brief), {
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": attachment(`${brief.name}, brief.md`),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    return toResponse(error);
  }
}
