import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { SegmentEditor } from "#app/features/segments/components/segment-editor.tsx";
import { firstRows, toRows } from "#app/features/segments/rules/rule-rows.ts";
import { readSegmentForm, refusedForm } from "#app/features/segments/segment-editing.server.ts";
import { newRuleMenu } from "#app/features/segments/segment-page.server.ts";
import { countRule, createSegment } from "#app/features/segments/segments.service.server.ts";
import { getSuggestion } from "#app/features/segments/suggestions.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.segments.new");
  const suggestionId = new URL(args.request.url).searchParams.get("suggestion");
  const suggestion = suggestionId === null ? null : await getSuggestion(db, suggestionId);
  return {
    menu: await newRuleMenu(db),
    counted: { count: suggestion && (await countRule(db, suggestion.rule)), problem: null },
    values: {
      name: suggestion?.name ?? "",
      message: "",
      rows: suggestion ? toRows(suggestion.rule) : [...firstRows],
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.new");
  const values = await readForm(args.request);
  const answer = await readSegmentForm(db, values, null);
  if ("again" in answer) return data(answer.again, { status: answer.status });
  try {
    return redirectWithin(paths.segment(await createSegment(db, answer.save, actor)));
  } catch (error) {
    const { again, status } = await refusedForm(db, values, null, error);
    return data(again, { status });
  }
}

export const meta: MetaFunction = () => [{ title: "New segment · Earshot" }];

export default function NewSegmentPage() {
  const { menu, values, counted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="New segment" crumbs={[{ label: "Segments", to: paths.segments() }]} />
      <ErrorSummary fieldErrors={answer?.errors} />
      <SegmentEditor
        values={answer?.values ?? values}
        menu={menu}
        errors={answer?.errors ?? {}}
        counted={answer?.counted ?? counted}
        focus={answer?.focus ?? null}
        segmentId={null}
        submitLabel="Create the segment"
      />
    </>
  );
}
