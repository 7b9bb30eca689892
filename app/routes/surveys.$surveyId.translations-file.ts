import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { translationsCsv } from "#app/features/surveys/translations/translations-file.ts";
import { attachment } from "#app/lib/attachment.ts";

/** Every text of a survey with its translations as CSV, to be filled in and taken back on the page of translations. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.translations-file");
  const { slug, survey, revision } = await getSurvey(db, args.params.surveyId ?? "");
  return new Response(translationsCsv(survey, revision), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": attachment(`${slug}-translations.csv`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
