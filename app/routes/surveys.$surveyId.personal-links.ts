import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { personalLinksCsv } from "#app/features/responses/responses.service.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";

/** Personal links as a file for a mail tool: all customers, or those whom the query names. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.personal-links");
  const { id, slug } = await getSurvey(db, args.params.surveyId ?? "");
  const query = new URL(args.request.url).searchParams;
  const filter = { search: query.get("search") ?? "", segmentId: query.get("segment") };
  const rows = personalLinksCsv(db, { id, slug, publicUrl: args.context.publicUrl }, filter);
  return new Response(createReadableStreamFromReadable(Readable.from(rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}-personal-links.csv"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
