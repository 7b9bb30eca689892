import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { VersionList } from "#app/features/surveys/components/versions/version-list.tsx";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import {
  listVersions,
  undoTakingBack,
} from "#app/features/surveys/versions/survey-versions.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 10;
const number = z.coerce.number().int().min(1).max(1_000_000_000);
const takenBackSchema = z.object({ before: number, after: number, version: number });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.versions._index");
  const { id, survey, publishedVersion } = await getSurvey(db, args.params.surveyId ?? "");
  const query = new URL(args.request.url).searchParams;
  const before = number.nullable().catch(null).parse(query.get("older"));
  const takenBack = takenBackSchema.nullable().catch(null).parse(Object.fromEntries(query));
  const undone = query.get("done") === "undone";
  const listed = await listVersions(db, id, { before, pageSize: PAGE });
  const mayEdit = can(actor.role, "surveys.edit");
  return {
    id,
    title: survey.title,
    publishedVersion,
    ...listed,
    paged: before !== null,
    takenBack,
    undone,
    mayEdit,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.versions._index");
  const surveyId = args.params.surveyId ?? "";
  const form = parseForm(await readForm(args.request), takenBackSchema.omit({ version: true }));
  if (!form.ok) return data({ message: "Expected what to undo; nothing came." }, { status: 422 });
  const undone = await orReply(() => undoTakingBack(db, actor, surveyId, form.value));
  if (!undone.ok) return data({ message: undone.message }, { status: undone.status });
  return redirectWithin(paths.surveyVersions(surveyId, { done: "undone" }));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Editions of ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SurveyVersionsPage() {
  const { id, title, publishedVersion, versions, next, paged, takenBack, undone, mayEdit } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <SurveyHeader
        surveyId={id}
        mayEdit={mayEdit}
        title={title}
        lead="Each publishing that changed something is an edition; answers belong to the one that was seen."
      />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <FormMessage tone="ok" className="mb-6">
        {undone && !reply && "What was being edited before is there again."}
      </FormMessage>
      {takenBack && !reply && (
        <FormMessage tone="ok" className="mb-6">
          <p className="mb-2">
            What is being edited says what edition {takenBack.version} says. Customers see it once you publish
            it.
          </p>
          <Form method="post" className="flex flex-wrap gap-2">
            <input type="hidden" name="before" value={takenBack.before} />
            <input type="hidden" name="after" value={takenBack.after} />
            <LinkButton size="small" to={paths.survey(id)}>
              Look at it in the editor
            </LinkButton>
            <Button look="secondary" size="small">
              Undo
            </Button>
          </Form>
        </FormMessage>
      )}
      {versions.length === 0 && !paged ? (
        <EmptyState title="No edition yet">It gets its first when it is published.</EmptyState>
      ) : (
        <VersionList surveyId={id} versions={versions} current={publishedVersion} />
      )}
      <Pager
        previous={paged ? paths.surveyVersions(id) : null}
        next={next === null ? null : paths.surveyVersions(id, { older: next })}
        shown={versions.length}
      />
    </>
  );
}
