import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { exportSurvey } from "#app/features/surveys/exchange/survey-exchange.service.server.ts";
import { attachment } from "#app/lib/attachment.ts";
import { paths } from "#app/lib/paths.ts";

/** The survey as it is being edited, as a file that another instance takes. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.file");
  const { slug, file } = await exportSurvey(db, args.params.surveyId ?? "");
  const $schema = args.context.publicUrl + paths.surveyFormat();
  return new Response(JSON.stringify({ $schema, ...file }, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachment(`${slug}.survey.json`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
