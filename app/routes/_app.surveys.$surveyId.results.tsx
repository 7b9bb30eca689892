import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { getSurveyOverVersions } from "#app/features/responses/responses.service.server.ts";
import { ComparisonSection } from "#app/features/results/components/comparison-section.tsx";
import { DownloadLinks } from "#app/features/results/components/download-links.tsx";
import { HiddenNotice } from "#app/features/results/components/hidden-notice.tsx";
import { LiveResults } from "#app/features/results/components/live-results.tsx";
import { ResponsePathSection } from "#app/features/results/components/response-path-section.tsx";
import { ResultList } from "#app/features/results/components/result-list.tsx";
import { ResultsActions } from "#app/features/results/components/results-actions.tsx";
import { filterChips } from "#app/features/results/components/results-chips.ts";
import { ResultsFilterForm, SetAsideSwitch } from "#app/features/results/components/results-filter-form.tsx";
import {
  compareResults,
  countArrived,
  resultChoices,
  summariseSurvey,
  surveyPath,
} from "#app/features/results/results.service.server.ts";
import { filterQuery, readComparison, readResultsFilter } from "#app/features/results/results-filter.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { SurveyStatusTag } from "#app/features/surveys/components/survey-status.tsx";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.results");
  const { id, status, survey } = await getSurveyOverVersions(db, args.params.surveyId ?? "");
  const query = new URL(args.request.url).searchParams;
  const filter = readResultsFilter(query);
  const { facets, ...overview } = await summariseSurvey(db, id, survey, filter);
  const { fewest } = overview;
  const compare = readComparison(query);
  const shown = overview.hidden === null && overview.responses > 0;
  return {
    id,
    status,
    title: survey.title,
    ...overview,
    counted: facets.counted,
    setAside: fewest === null || facets.setAside >= fewest ? facets.setAside : 0,
    path: overview.hidden === null ? await surveyPath(db, id, survey, facets) : null,
    arrived: fewest === null ? await countArrived(db, id) : null,
    filter,
    compare,
    compared:
      shown && compare !== null ? await compareResults(db, { surveyId: id, filter }, survey, compare) : null,
    choices: await resultChoices(db, survey, { facets, fewest }, filter),
    mayEdit: can(actor.role, "surveys.edit"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Results of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyResultsPage() {
  const loaded = useLoaderData<typeof loader>();
  const { id, title, responses, fewest, hidden, filter, compare, choices, mayEdit } = loaded;
  const address = (changes: Partial<typeof filter>) =>
    paths.surveyResults(id, { ...filterQuery({ ...filter, ...changes }), compare });
  const chips = filterChips(filter, choices, address);
  return (
    <>
      <SurveyHeader
        surveyId={id}
        mayEdit={mayEdit}
        title={title}
        lead={
          hidden === null
            ? `${formatNoun(responses, "response", "responses")}${chips.length > 0 ? " match" : " so far"}`
            : undefined
        }
      >
        <SurveyStatusTag status={loaded.status} />
      </SurveyHeader>
      <FilterChips chips={chips} clearHref={paths.surveyResults(id, { compare })} />
      {loaded.counted > 0 && (
        <ResultsFilterForm
          key={JSON.stringify([filter, compare])}
          filter={filter}
          choices={choices}
          compare={compare}
          isAnonymous={fewest !== null}
          open={compare !== null || chips.length > 0}
        />
      )}
      <SetAsideSwitch
        setAside={loaded.setAside}
        counted={filter.setAside}
        to={address({ setAside: !filter.setAside })}
      />
      {hidden === null && responses > 0 && (
        <ResultsActions surveyId={id} query={filterQuery(filter)} mayEdit={mayEdit} />
      )}
      {hidden === null && responses > 0 && (
        <DownloadLinks href={(file) => paths.surveyExport(id, { ...filterQuery(filter), ...file })} />
      )}
      {loaded.arrived !== null && (
        <LiveResults url={paths.surveyArrived(id)} arrived={loaded.arrived} reload={address({})} />
      )}
      {/* Before the charts: whoever asked for it would not look for it below all of them. */}
      {hidden === null && responses > 0 && compare !== null && (
        <ComparisonSection compared={loaded.compared} />
      )}
      {hidden !== null ? (
        <HiddenNotice because={hidden} fewest={fewest} />
      ) : responses === 0 && chips.length > 0 ? (
        <p>No response matches. Remove a filter to see more.</p>
      ) : responses === 0 ? (
        <EmptyState
          title="No responses yet"
          action={mayEdit && <LinkButton to={paths.surveyLinks(id)}>Get the link</LinkButton>}
        >
          Each question will show here how it was answered, and every number will lead to the responses behind
          it.
        </EmptyState>
      ) : (
        <ResultList
          surveyId={id}
          responses={responses}
          results={loaded.results}
          texts={loaded.texts}
          linked={fewest === null}
          themeHref={(theme) => address({ theme })}
          fewest={fewest}
        />
      )}
      {loaded.path !== null && loaded.path.dropOff.began > 0 && <ResponsePathSection path={loaded.path} />}
    </>
  );
}
