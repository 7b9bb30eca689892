import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { exportCsv, exportForms, exportWorkbook } from "#app/features/results/results.service.server.ts";
import { readResultsFilter } from "#app/features/results/results-filter.ts";
import { attachment } from "#app/lib/attachment.ts";

/** The results of a survey as a file: one row per respondent or per answer, or the codebook, as CSV or workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.export");
  const { id, slug, survey } = await getSurveyOverVersions(db, args.params.surveyId ?? "");
  const query = new URL(args.request.url).searchParams;
  const form = exportForms.find((known) => known === query.get("form")) ?? "wide";
  const scope = { surveyId: id, filter: readResultsFilter(query) };
  const headers = (ending: string, type: string) => ({
    "Content-Type": type,
    "Content-Disposition": attachment(`${slug}-${form}.${ending}`),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  });
  if (query.get("as") === "xlsx") {
    const workbook = await exportWorkbook(db, scope, survey, form);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return new Response(new Uint8Array(workbook), { headers: headers("xlsx", type) });
  }
  const rows = await exportCsv(db, scope, survey, form);
  return new Response(createReadableStreamFromReadable(rows), {
    headers: headers("csv", "text/csv; charset=utf-8"),
  });
}
