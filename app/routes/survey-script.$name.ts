import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { surveyScript } from "#app/features/surveys/components/public/survey-script.server.ts";

/** The script of public pages. A page of an earlier build gets today's, which no cache may keep under that name. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "survey-script.$name");
  const isNamed = args.params.name === `${surveyScript.hash}.js`;
  return new Response(surveyScript.code, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      // A page in a sandboxed frame has no origin, so even its own script is another site's to browsers.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": isNamed ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
}
