import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { embedScript } from "#app/features/surveys/embed/embed-script.server.ts";

/** The script with which other sites show a survey. Its name stays, so browsers ask for it again each hour. */
export async function loader(args: LoaderFunctionArgs) {
  await enter(args, "embed[.]js");
  return new Response(embedScript, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=3600",
      // Ours otherwise says that no other site may load anything of this one.
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
