import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { surveyFileJsonSchema } from "#app/features/surveys/exchange/survey-file-json-schema.ts";

/** The format in which surveys are taken out and in, for editors and other programs. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "survey-format[.]json");
  return new Response(JSON.stringify(surveyFileJsonSchema(), null, 2), {
    headers: { "Content-Type": "application/schema+json", "Cache-Control": "public, max-age=3600" },
  });
}
