import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getLinkMaker, makeLink } from "#app/features/responses/signed-links/signed-links.service.server.ts";
import { linksOfCsv } from "#app/features/responses/signed-links/signed-links-csv.ts";
import { attachment } from "#app/lib/attachment.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** Whoever comes by hand is led to the page whose form posts here. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.signed-links-file");
  const { id } = await getLinkMaker(db, args.params.surveyId ?? "", args.context.publicUrl);
  return redirectWithin(paths.signedLinks(id));
}

/** Takes a CSV file of values and gives it back with links; what is wrong with the file is said on the page. */
export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.signed-links-file");
  const maker = await getLinkMaker(db, args.params.surveyId ?? "", args.context.publicUrl);
  // At most 1 MB, as every form (scripts/serve/body-limit.ts).
  const file = (await args.request.formData()).get("file");
  const bytes = new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
  const parameters = new Set(maker.fields.map(({ parameter }) => parameter));
  const made = linksOfCsv(bytes, parameters, (values) => makeLink(maker, values));
  if (!made.ok) return redirectWithin(paths.signedLinks(maker.id, { why: made.why }));
  return new Response(made.csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${maker.slug}-signed-links.csv`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
