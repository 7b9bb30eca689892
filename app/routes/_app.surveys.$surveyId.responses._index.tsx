import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { HiddenResponses } from "#app/features/responses/components/hidden-responses.tsx";
import { ResponseTable } from "#app/features/responses/components/response-table.tsx";
import { readResponseFilter } from "#app/features/responses/reading/response-filter.ts";
import {
  getSurveyOverVersions,
  listResponses,
  type ResponseListItem,
  TooFewPeopleError,
} from "#app/features/responses/responses.service.server.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.responses._index");
  const { id, survey } = await getSurveyOverVersions(db, args.params.surveyId ?? "");
  const query = new URL(args.request.url).searchParams;
  const question = query.get("question");
  const answer = query.get("answer");
  const before = query.get("before");
  const filter = readResponseFilter(survey, question, answer);
  const { responses, next, hidden } = await listOrHide(db, id, { filter, before, pageSize: PAGE });
  return {
    id,
    title: survey.title,
    responses,
    next,
    hidden,
    paged: before !== null,
    filter: filter && { question, answer, inWords: filter.inWords },
    mayEdit: can(actor.role, "surveys.edit"),
  };
}

/** The responses, or why those of an anonymous survey are not shown. */
async function listOrHide(...request: Parameters<typeof listResponses>): Promise<{
  responses: ResponseListItem[];
  next: string | null;
  hidden: { fewest: number; missing: number | null } | null;
}> {
  try {
    return { ...(await listResponses(...request)), hidden: null };
  } catch (error) {
    if (!(error instanceof TooFewPeopleError)) throw error;
    const { fewest, missing } = error;
    return { responses: [], next: null, hidden: { fewest, missing } };
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Responses to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyResponsesPage() {
  const { id, title, responses, next, hidden, paged, filter, mayEdit } = useLoaderData<typeof loader>();
  const query = { question: filter?.question, answer: filter?.answer };
  const all = paths.surveyResponses(id);
  return (
    <>
      <SurveyHeader surveyId={id} mayEdit={mayEdit} title={title} />
      <FilterChips clearHref={all} chips={filter ? [{ label: filter.inWords, removeHref: all }] : []} />
      {hidden !== null ? (
        <HiddenResponses {...hidden} />
      ) : responses.length === 0 ? (
        <p>{filter ? "No response matches. Remove the filter to see all." : "No responses yet."}</p>
      ) : (
        <ResponseTable surveyId={id} responses={responses} />
      )}
      <Pager
        previous={paged ? paths.surveyResponses(id, query) : null}
        next={next && paths.surveyResponses(id, { ...query, before: next })}
        shown={responses.length}
      />
    </>
  );
}
