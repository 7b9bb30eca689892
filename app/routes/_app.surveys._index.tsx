import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { SurveyTable } from "#app/features/surveys/components/survey-table.tsx";
import { listSurveys } from "#app/features/surveys/surveys.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys._index");
  const before = new URL(args.request.url).searchParams.get("before");
  const { surveys, next } = await listSurveys(db, { before, pageSize: PAGE });
  return { surveys, next, paged: before !== null, mayEdit: can(actor.role, "surveys.edit") };
}

export const meta: MetaFunction = () => [{ title: "Surveys · Earshot" }];

export default function SurveysPage() {
  const { surveys, next, paged, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Surveys"
        lead="Ask customers what you do not know yet; every answer goes to their profile or into the themes."
        action={mayEdit && <LinkButton to={paths.newSurvey()}>New survey</LinkButton>}
      />
      {surveys.length === 0 && !paged ? (
        <EmptyState
          title="No surveys yet"
          action={mayEdit && <LinkButton to={paths.newSurvey()}>Start from a template</LinkButton>}
        >
          Your surveys will stand here with what came back. One template asks why customers chose you, what
          almost stopped them and what they wish were different.
        </EmptyState>
      ) : (
        <>
          <SurveyTable surveys={surveys} />
          <Pager
            previous={paged ? paths.surveys() : null}
            next={next && paths.surveys({ before: next })}
            shown={surveys.length}
          />
        </>
      )}
    </>
  );
}
