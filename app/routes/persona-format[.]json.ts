import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { personaFileJsonSchema } from "#app/features/personas/outputs/persona-file.schema.ts";

/** The format in which personas are taken out as JSON, for other programs. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "persona-format[.]json");
  return new Response(JSON.stringify(personaFileJsonSchema(), null, 2), {
    headers: { "Content-Type": "application/schema+json", "Cache-Control": "public, max-age=3600" },
  });
}
