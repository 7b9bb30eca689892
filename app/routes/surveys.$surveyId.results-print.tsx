import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { filterChips } from "#app/features/results/components/results-chips.ts";
import { ResultsSheet } from "#app/features/results/components/results-sheet.tsx";
import { resultChoices, summariseSurvey } from "#app/features/results/results.service.server.ts";
import { filterQuery, readResultsFilter } from "#app/features/results/results-filter.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "surveys.$surveyId.results-print");
  const { id, survey } = await getSurveyOverVersions(db, args.params.surveyId ?? "");
  const filter = readResultsFilter(new URL(args.request.url).searchParams);
  const { facets, ...overview } = await summariseSurvey(db, id, survey, filter);
  const choices = await resultChoices(db, survey, { facets, fewest: overview.fewest }, filter);
  return { surveyId: id, title: survey.title, filter, choices, ...overview };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Results of ${loaded?.title ?? "a survey"}, to print · Earshot` },
];

export default function PrintedResultsPage() {
  const { filter, choices, ...sheet } = useLoaderData<typeof loader>();
  const chips = filterChips(filter, choices, () => "").map(({ label }) => label);
  return (
    <main id="content" className="mx-auto max-w-5xl p-6 print:max-w-none print:p-0">
      <p className="mb-6 text-sm print:hidden">
        <Link className="link" to={paths.surveyResults(sheet.surveyId, filterQuery(filter))}>
          Back to the results
        </Link>
        . Print this page, or save it as PDF, from the browser's menu.
      </p>
      <ResultsSheet sheet={sheet} chips={chips} />
    </main>
  );
}
